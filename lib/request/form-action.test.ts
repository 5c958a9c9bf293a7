import { describe, expect, test } from 'vitest';
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

  test('is told which rule said no at the field that it is about, where it has that', async () => {
    const answerTo = (field: string, form = formOf(good)) =>
      answerForm(form, schema, () => refuse(new RuleError('last_admin', { name: 'Oyun' }, field)), answering);
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

  test.each(['__proto__', '__proto__.role', 'constructor.prototype.role', 'email[0]'])(
    'with a field named %s does nothing but what its own fields say',
    async (name) => {
      const form = formOf(good);
      form.append(name, 'admin');
      const answer = await answerForm(form, schema, async () => undefined, answering);
      expect(['success', 'error']).toContain(answer.status);
      expect(Object.hasOwn(Object.prototype, 'role')).toBe(false);
    },
  );

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
    const answer = answerProblem(formOf(good), { ...answering, problem: 'signed_out' });
    expect(answer).toMatchObject({ status: 'error', initialValue: { email: ' Bat@Example.org ' } });
    expect(JSON.stringify(answer)).toContain('You are not signed in any more.');
    expect(JSON.stringify(answer)).not.toContain(good.password);
  });
});

async function never(): Promise<void> {
  throw new Error('this should not have been done');
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

async function refuse(error: Error): Promise<void> {
  throw error;
}
