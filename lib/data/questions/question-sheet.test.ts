import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { restoreBefore } from '@/lib/data/edit/restore-deleted';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import {
  sampleEditor as editor,
  samplePublisher as publisher,
  publishSample,
  samplePublication,
  sampleTable,
} from '@/tests/samples/publish-sample';
import { getQuestionSheet } from './question-sheet';
import { getQuestion } from './questions';
import { updateQuestion } from './write-question';

const rows = [{}, { option: 'China', value: '3' }];

async function published(): Promise<Database> {
  const db = await openRegister('empty');
  await publishSample(db, ...rows);
  return db;
}

type Fields = ReturnType<typeof toQuestionFields>;

/** Saves the question with changes to its fields. */
async function save(db: Database, change: (fields: Fields) => Partial<Record<keyof Fields, unknown>>) {
  const sheet = await sheetOf(db);
  const fields = toQuestionFields(sheet.content);
  const typed = JSON.stringify({ version: sheet.version, ...fields, ...change(fields) }, (_, part) =>
    part === '' ? undefined : part,
  );
  return updateQuestion(db, {
    editor,
    publication: samplePublication,
    slug: 'best-partner',
    edit: questionEditSchema.parse(JSON.parse(typed)),
  });
}

async function sheetOf(db: Database) {
  const sheet = await getQuestionSheet(db, 'best-partner');
  if (!sheet) throw new Error('the question is not there');
  return sheet;
}

describe('a question', () => {
  test('is renamed under its old address, with titles in other languages', async () => {
    const db = await published();
    await save(db, () => ({ title: 'Best partner', topic: 'Abroad', titles: 'mn: Сайн түнш\nru: Партнёр' }));
    expect(await sheetOf(db)).toMatchObject({
      slug: 'best-partner',
      version: 2,
      content: {
        title: 'Best partner',
        topic: 'Abroad',
        titles: [
          { language: 'mn', text: 'Сайн түнш' },
          { language: 'ru', text: 'Партнёр' },
        ],
      },
    });
    expect(await exportTable(db)).toBe(
      sampleTable(...rows.map((row) => ({ ...row, question_title: 'Best partner', topic: 'Abroad' }))),
    );
  });

  test('keeps the values of an option that is renamed, and names it so in its finding', async () => {
    const db = await published();
    await save(db, () => ({ finding: 'Russia is best for {Russia}' }));
    await save(db, ({ options }) => ({
      options: options.map((option) =>
        option.label === 'Russia' ? { ...option, label: 'Russian Federation' } : option,
      ),
    }));
    const question = await getQuestion(db, 'best-partner');
    expect(question?.question.finding).toBe('Russia is best for {Russian Federation}');
    expect(
      question?.items[0]?.item.bases[0]?.estimates.map(({ option, value }) => [option.label, value]),
    ).toEqual([
      ['Russian Federation', 69],
      ['China', 3],
    ]);
  });

  test('lets two options change labels and places', async () => {
    const db = await published();
    await save(db, ({ options }) => ({
      options: options.map((option, index) => ({ ...option, label: options[1 - index]?.label })).reverse(),
    }));
    expect((await sheetOf(db)).content.options.map(({ label }) => label)).toEqual(['Russia', 'China']);
    expect(await exportTable(db)).toBe(
      sampleTable({ option: 'China', value: '69' }, { option: 'Russia', value: '3' }),
    );
  });

  test('takes a new option, and gives up one that has no value', async () => {
    const db = await published();
    const japan = { label: 'Japan', kind: 'substantive', side: '1', step: '2', labels: 'mn: Япон' };
    await save(db, ({ options }) => ({ options: [japan, ...options] }));
    expect((await sheetOf(db)).content.options[0]).toMatchObject({
      label: 'Japan',
      side: 1,
      step: 2,
      labels: [{ language: 'mn', text: 'Япон' }],
    });
    await save(db, ({ options }) => ({ options: options.slice(1) }));
    expect((await sheetOf(db)).content.options).toHaveLength(2);
  });

  test('keeps an option that has values', async () => {
    const db = await published();
    const refused = save(db, ({ options }) => ({ options: options.slice(1) }));
    await expect(refused).rejects.toMatchObject({
      key: 'option_used',
      values: { option: 'Russia', count: 1 },
    });
  });

  test('has wordings in several languages, of which one that was used stays', async () => {
    const db = await openRegister('empty');
    await publishSample(db, { question_wording: 'Who?', wording_language: 'en' });
    await save(db, ({ wordings }) => ({
      wordings: [...wordings, { text: 'Хэн?', language: 'mn', translates: wordings[0]?.id }],
    }));
    expect((await sheetOf(db)).content.wordings).toMatchObject([
      { text: 'Who?', language: 'en', translates: null },
      { text: 'Хэн?', language: 'mn', translates: 1 },
    ]);
    const refused = save(db, ({ wordings }) => ({ wordings: [{ ...wordings[1], translates: '' }] }));
    await expect(refused).rejects.toMatchObject({ key: 'wording_used', values: { wording: 'Who?' } });
  });

  test('is put back as it was, an option that was removed included', async () => {
    const db = await published();
    const japan = { label: 'Japan', kind: 'substantive' };
    await save(db, ({ options }) => ({ title: 'Partner', options: [...options, japan] }));
    await save(db, ({ options }) => ({ title: 'Friend', options: options.slice(0, 2).reverse() }));
    await restoreBefore(db, { publisher, reason: samplePublication.reason, revision: 3, version: 3 });
    const { content } = await sheetOf(db);
    expect(content.title).toBe('Partner');
    expect(content.options.map(({ label }) => label)).toEqual(['Russia', 'China', 'Japan']);
  });
});
