import { describe, expect, test } from 'vitest';
import { toRegister } from './register-from-rows';
import { type ResultsColumn, resultsColumns } from './results-columns';
import { ResultsTableError, type TableIssue } from './results-csv';
import { resultsRowSchema } from './results-row';

type Change = Partial<Record<ResultsColumn, string>>;

const cells: Change = {
  wave: 'steppe-2024',
  wave_title: 'Steppe Poll, 2024',
  country: 'MN',
  question: 'best-partner',
  question_title: 'Best partner country',
  topic: 'Foreign relations',
  base: 'all',
  option: 'Russia',
  option_kind: 'substantive',
  value: '69',
  qualifier: '=',
  unit: 'percent',
  source_kind: 'news_article',
  source_title: 'Mongolia advanced',
};

/** Judged rows from line 2 on, each a valid row with its changes. */
const rowsOf = (...changes: Change[]) =>
  changes.map((change, index) => ({
    line: index + 2,
    row: resultsRowSchema.parse(
      Object.fromEntries(resultsColumns.map((column) => [column, change[column] ?? cells[column] ?? ''])),
    ),
  }));

function issuesOf(...changes: Change[]): readonly TableIssue[] {
  try {
    toRegister(rowsOf(...changes));
  } catch (error) {
    if (error instanceof ResultsTableError) return error.issues;
    throw error;
  }
  return [];
}

describe('rows that speak of the same thing must agree about it', () => {
  test.each([
    ['wave', 'wave_title', { wave_title: 'Another' }, 'Another', 'Steppe Poll, 2024'],
    ['wave', 'country', { country: 'KZ' }, 'KZ', 'MN'],
    ['wave', 'sample_size', { sample_size: '900' }, '900', ''],
    ['wave', 'pollster', { pollster: 'Gallup' }, 'Gallup', ''],
    ['question', 'question_title', { question_title: 'Friends' }, 'Friends', 'Best partner country'],
    ['question', 'topic', { topic: 'Elections' }, 'Elections', 'Foreign relations'],
    ['item', 'question_wording', { question_wording: 'not_stated' }, 'not_stated', ''],
    ['base', 'base_n', { base_n: '900' }, '900', ''],
  ] as const)('%s: %s', (thing, column, change, value, first) => {
    const reason = `differs from ${JSON.stringify(first)} on line 2, though it is the same ${thing}`;
    expect(issuesOf({}, { option: 'China', ...change })).toEqual([{ line: 3, column, value, reason }]);
  });

  test('but not about the wording, of which each makes an item of its own', () => {
    const asked = { question_wording: 'Who?', wording_language: 'en' };
    const rows = rowsOf(asked, { ...asked, wording_language: 'mn' }, { question_wording: 'Whom?' }, asked);
    expect(toRegister(rows.slice(0, 3)).waves[0]?.items.map(({ wording }) => wording)).toEqual([
      { value: { text: 'Who?', language: 'en' } },
      { value: { text: 'Who?', language: 'mn' } },
      { value: { text: 'Whom?', language: null } },
    ]);
    expect(issuesOf(asked, { question_wording: 'Whom?' }, asked)).toMatchObject([
      { line: 4, column: 'option' },
    ]);
  });

  test('option: what kind of answer it is, in every wave of its question', () => {
    expect(issuesOf({ option_kind: 'other' }, { wave: 'steppe-2025', option_kind: 'none' })).toEqual([
      {
        line: 3,
        column: 'option_kind',
        value: 'none',
        reason: 'differs from "other" on line 2, though it is the same option',
      },
    ]);
  });

  test('but different waves, items, bases and questions need not', () => {
    expect(
      issuesOf(
        { sample_size: '900', question_wording: 'Who?', base_n: '900' },
        { wave: 'steppe-2025', sample_size: '500', question_wording: 'Whom?', base_n: '500' },
        { base: 'valid', question_wording: 'Who?', sample_size: '900', base_n: '700' },
        {
          question: 'friends',
          question_title: 'Friends',
          option_kind: 'other',
          sample_size: '900',
          base_n: '900',
        },
      ),
    ).toEqual([]);
  });
});

describe('a wave', () => {
  const reason = (start: string) => `the fieldwork ends before it starts on ${start}`;

  test('cannot end before it starts', () => {
    expect(issuesOf({ fieldwork_start: '2024-05-02', fieldwork_end: '2024-05-01' })).toEqual([
      { line: 2, column: 'fieldwork_end', value: '2024-05-01', reason: reason('2024-05-02') },
    ]);
    expect(issuesOf({ fieldwork_start: '2024-05', fieldwork_end: '2024-04-30' })).toHaveLength(1);
  });

  test('may start and end within the same month or year, however exactly each is known', () => {
    expect(issuesOf({ fieldwork_start: '2024-05-20', fieldwork_end: '2024-05' })).toEqual([]);
    expect(issuesOf({ fieldwork_start: '2024-05', fieldwork_end: '2024' })).toEqual([]);
    expect(issuesOf({ fieldwork_end: '2024' })).toEqual([]);
  });
});

test('an option has one value on a base, whichever source prints it', () => {
  const reason = 'this option already has a value on this base of this item';
  expect(issuesOf({}, { source_title: 'Another article', value: '70' })).toEqual([
    { line: 3, column: 'option', value: 'Russia', reason },
  ]);
  expect(
    issuesOf({}, { group_dimension: 'Age', group: '18-29' }, { base: 'valid' }, { base_note: 'Aged 18+' }),
  ).toEqual([]);
});

test('every issue of every row is said at once', () => {
  expect(
    issuesOf({}, { country: 'KZ', topic: 'Elections' }, { option: 'China', base_n: '7' }).map(
      ({ line, column }) => [line, column],
    ),
  ).toEqual([
    [3, 'country'],
    [3, 'topic'],
    [3, 'option'],
    [4, 'base_n'],
  ]);
});
