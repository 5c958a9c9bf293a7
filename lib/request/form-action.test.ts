import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { emailSchema, newPasswordSchema } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { answerForm, answerProblem } from './form-action';

const schema = z.object({ email: emailSchema, password: newPasswordSchema });
const good = { email: ' Bat@Example.org ', password: 'correct horse battery' };
const answering = { words: wordsOf(defaultLocale), hidden: ['password'] };

describe('a form', () => {
  test('is told all that is wrong at once, each at its field, and is given back what was typed but the password', async () => {
    const answer = await answerForm(formOf({ email: 'bat', password: 'short' }), schema, never, answering);
    expect(answer).toMatchObject({
      status: 'error',
      error: {
        email: ['This is not an e-mail address, such as name@example.org.'],
        password: ['Use at least 12 characters.'],
      },
      initialValue: { email: 'bat' },
    });
    expect(JSON.stringify(answer)).not.toContain('short');
  });

  test('is told which rule said no, and keeps what was typed', async () => {
    const rule = new RuleError('last_admin', { name: 'Oyun' });
    expect(await answerForm(formOf(good), schema, () => refuse(rule), answering)).toMatchObject({
      status: 'error',
      error: { '': ['Oyun is the last admin. Make somebody else an admin first.'] },
      initialValue: { email: ' Bat@Example.org ' },
    });
  });

  test('is told that the store takes nothing, which is logged, and keeps what was typed', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const wrapped = new Error('The command failed', { cause: full });
    const answer = await answerForm(formOf(good), schema, () => refuse(wrapped), answering);
    expect(answer).toMatchObject({
      status: 'error',
      error: { '': [expect.stringMatching(/^Nothing was saved: the disk of the site is full/)] },
      initialValue: { email: ' Bat@Example.org ' },
    });
    expect(JSON.stringify(answer)).not.toContain(good.password);
    expect(logged).toHaveBeenCalledOnce();
    logged.mockRestore();
  });

  test('is told which rule said no at the field that it is about, where it has that', async () => {
    const withOptions = schema.extend({ options: z.array(z.object({ label: z.string() })).optional() });
    const answerTo = (field: string, form = formOf(good)) =>
      answerForm(
        form,
        withOptions,
        () => refuse(new RuleError('last_admin', { name: 'Oyun' }, field)),
        answering,
      );
    const texts = ['Oyun is the last admin. Make somebody else an admin first.'];
    expect((await answerTo('email')).error).toEqual({ email: texts });
    expect((await answerTo('options')).error).toEqual({ '': texts });
    const withRows = formOf(good);
    withRows.append('options[0].label', 'Russia');
    expect((await answerTo('options', withRows)).error).toEqual({ options: texts });
  });

  test('is emptied where what was done is said in words', async () => {
    const seen: unknown[] = [];
    const act = async (value: unknown) => {
      seen.push(value);
      return 'Done.';
    };
    expect(await answerForm(formOf(good), schema, act, answering)).toEqual({
      initialValue: null,
      done: 'Done.',
    });
    expect(seen).toEqual([{ email: 'bat@example.org', password: good.password }]);
  });

  test('does not hide a bug, nor a rule without words', async () => {
    const bug = new TypeError('x is not a function');
    const fail = (error: Error) => answerForm(formOf(good), schema, () => refuse(error), answering);
    await expect(fail(bug)).rejects.toBe(bug);
    await expect(fail(new RuleError('toString'))).rejects.toThrow('toString');
  });

  test.each([
    '__proto__',
    '__proto__.role',
    'constructor.prototype.role',
    'email[0]',
    'email.to',
    'list[134217700]',
    'role',
    '__state__',
    'a'.repeat(100_000),
    'email'.repeat(2) + '['.repeat(1000),
  ])(
    'with a field of another name (%#) does what its own fields say, and is sent nothing else back',
    async (name) => {
      const form = formOf(good);
      form.append(name, 'admin');
      expect(await answerForm(form, schema, async () => undefined, answering)).toEqual({
        status: 'success',
        fields: ['email', 'password'],
        initialValue: { email: good.email },
      });
      expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
    },
  );

  test.each([
    ['nothing', undefined],
    ['a text', 'email=bat'],
    ['an object', { email: 'bat' }],
    ['more fields than any form has', manyFields(10_001)],
    ['a button that no form has', formOf({ ...good, __intent__: '{"type":"submit","payload":{}}' })],
    ['a button that is no JSON', formOf({ ...good, __intent__: '{' })],
    ['a button of a field', formOf({ ...good, __intent__: intent('insert', { name: 'email' }) })],
    ['a button of nothing', formOf({ ...good, __intent__: intent('update', { name: 'x[134217700]' }) })],
  ])('is none where it is %s: nothing is done', async (_, sent) => {
    const answer = await answerForm(sent, schema, never, answering);
    expect(answer).toMatchObject({ status: 'error', initialValue: {}, error: { '': [expect.any(String)] } });
    expect(answerProblem(sent, schema, { ...answering, problem: 'signed_out' })).toEqual(answer);
  });

  test('with a field of a megabyte is told that it is too long', async () => {
    const answer = await answerForm(
      formOf({ ...good, password: 'x'.repeat(1_000_000) }),
      schema,
      never,
      answering,
    );
    expect(answer).toMatchObject({ error: { password: ['Use at most 128 characters.'] } });
    expect(JSON.stringify(answer).length).toBeLessThan(1000);
  });

  test('whose sender is nobody any more keeps what was typed but the password', () => {
    const answer = answerProblem(formOf(good), schema, { ...answering, problem: 'signed_out' });
    expect(answer).toMatchObject({ status: 'error', initialValue: { email: ' Bat@Example.org ' } });
    expect(JSON.stringify(answer)).toContain('You are not signed in any more.');
    expect(JSON.stringify(answer)).not.toContain(good.password);
  });
});

const rowsSchema = z.object({
  names: z.array(z.string()).optional(),
  rows: z.array(z.object({ label: z.string(), kinds: z.array(z.string()).default([]) })).default([]),
  of: z.partialRecord(z.enum(['title', 'mode']), z.string()).optional(),
});

describe('rows of a form', () => {
  async function typed(fields: [string, string][]) {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    let given: unknown;
    const keep = async (value: unknown) => {
      given = value;
    };
    return { ...(await answerForm(form, rowsSchema, keep, answering)), given };
  }

  test('are read as they stand', async () => {
    const { given } = await typed([
      ['names', 'a'],
      ['names', 'b'],
      ['rows[1].label', 'second'],
      ['rows[0].label', 'first'],
      ['rows[0].kinds[0]', 'x'],
      ['rows[0].kinds[]', 'y'],
      ['of.mode', 'CATI'],
      ['of.nothing', 'x'],
    ]);
    expect(given).toEqual({
      names: ['a', 'b'],
      rows: [
        { label: 'first', kinds: ['x', 'y'] },
        { label: 'second', kinds: [] },
      ],
      of: { mode: 'CATI' },
    });
  });

  test('are never more than the fields that were sent', async () => {
    for (const name of ['rows[134217700].label', 'rows[20000].label', 'names[99999]', 'rows[0].kinds[3000]'])
      expect(await typed([[name, 'x']]), name).toMatchObject({ initialValue: {}, given: { rows: [] } });
    const nested = Array.from({ length: 3000 }, (_, row): [string, string] => [
      `rows[${row}].kinds[2999]`,
      'x',
    ]);
    expect(JSON.stringify(await typed(nested)).length).toBeLessThan(100_000);
  });

  test('are added by a button of theirs', async () => {
    const { initialValue } = await typed([
      ['rows[0].label', 'first'],
      ['__intent__', intent('insert', { name: 'rows', defaultValue: { label: 'new' } })],
    ]);
    expect(initialValue).toEqual({ rows: [{ label: 'first' }, { label: 'new' }] });
  });
});

async function never(): Promise<void> {
  throw new Error('this should not have been done');
}

function manyFields(count: number): FormData {
  const form = formOf(good);
  for (let index = 0; index < count; index += 1) form.append(`x${index}`, '');
  return form;
}

function intent(type: string, payload: object): string {
  return JSON.stringify({ type, payload });
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function refuse(error: Error): Promise<void> {
  throw error;
}
