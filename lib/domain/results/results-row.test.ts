import { describe, expect, test } from 'vitest';
import { type ResultsColumn, resultsColumns } from './results-columns';
import { resultsRowSchema } from './results-row';

const cells: Partial<Record<ResultsColumn, string>> = {
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

const judge = (change: Partial<Record<ResultsColumn, string>>) =>
  resultsRowSchema.safeParse(
    Object.fromEntries(resultsColumns.map((column) => [column, change[column] ?? cells[column] ?? ''])),
  );

const reasonsOf = (column: ResultsColumn, cell: string) =>
  judge({ [column]: cell }).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

const date = 'must be a date that exists, written as YYYY, YYYY-MM or YYYY-MM-DD';
const count = 'must be a whole number of at least 1, in plain digits';
const margin = 'must be a number in plain digits with a point, such as 3 or 3.1';
const number = 'must be a number in plain digits with a point, such as 69 or 68.9';
const slug = 'must be lower-case letters, digits and single hyphens, such as best-partner';
const names = 'must be one name, or several different ones separated by ";"';
const never = 'must be a text; this column cannot be not_stated or not_applicable';
const language = 'must be a language, such as en or mn';
const address = 'must be an absolute http or https address';

describe('a cell is refused with the reason', () => {
  test.each([
    ['wave', 'Steppe 2024', slug],
    ['wave', '', slug],
    ['wave', 'not_stated', slug],
    ['question', 'best_partner', slug],
    ['wave_title', '', 'must not be empty'],
    ['wave_title', 'not_stated', never],
    ['wave_title', '\u200b ', 'must not be empty'],
    ['topic', 'not_applicable', never],
    ['option', '\u202e', 'must not be empty'],
    ['base', '', 'must not be empty'],
    ['country', 'Mongolia', 'must be a country as two capital letters, such as MN'],
    ['country', 'mn', 'must be a country as two capital letters, such as MN'],
    ['pollster', 'Gallup;', names],
    ['pollster', 'Gallup; Gallup', names],
    ['sponsor', ';', names],
    ['wording_language', 'en', 'must be empty where question_wording holds no words'],
    ['fieldwork_start', '2024-02-30', date],
    ['fieldwork_end', 'May 2024', date],
    ['source_published', '2024-13', date],
    ['sample_size', '0', count],
    ['sample_size', '1,100', count],
    ['sample_size', '-5', count],
    ['base_n', '12.5', count],
    ['base_n', '1e3', count],
    ['margin_of_error', '±3', margin],
    ['margin_of_error', '3%', margin],
    ['design_effect', 'high', margin],
    ['wording_language', 'English', language],
    ['wording_language', 'not_stated', language],
    ['value', 'abc', number],
    ['value', '', number],
    ['value', '69%', number],
    ['value', '-1', number],
    ['value', '101', 'must be a share from 0 to 100 percent'],
    ['value', '100.1', 'must be a share from 0 to 100 percent'],
    ['source_url', 'javascript:alert(1)', address],
    ['source_url', '/reports/1.pdf', address],
    ['group', 'not_stated', never],
  ] as const)('%s %j: %s', (column, cell, reason) => {
    expect(reasonsOf(column, cell)).toEqual([[column, reason]]);
  });

  test.each([
    ['sampling', 'random', ['probability', 'non_probability', 'mixed']],
    [
      'option_kind',
      'no answer',
      ['substantive', 'neutral', 'none', 'other', 'dont_know', 'refused', 'no_answer'],
    ],
    ['qualifier', '≥', ['=', '<', '>', '~']],
    ['qualifier', '', ['=', '<', '>', '~']],
    ['unit', '%', ['percent']],
    [
      'source_kind',
      'blog',
      ['primary_report', 'dataset', 'press_release', 'news_article', 'opinion_article', 'reference'],
    ],
  ] as const)('%s %j, with everything that is allowed', (column, cell, allowed) => {
    const [[path, message] = [], ...others] = reasonsOf(column, cell);
    expect([path, others]).toEqual([column, []]);
    for (const word of allowed) expect(message).toContain(`"${word}"`);
  });
});

test('texts come in clean: names as one line, notes with their lines', () => {
  const { data } = judge({
    option: ' Green\u00a0 party\u200b',
    question_title: 'Two\nlines',
    source_title: '\u202eReport\u202c',
    topic: 'Cafe\u0301',
    pollster: 'A\u200b; B\u00a0C',
    note: 'Cut to\r\nfit\ufeff',
    universe: '\u00a0',
    mode: ' not_stated\u200b',
  });
  expect(data).toMatchObject({
    option: 'Green party',
    question_title: 'Two lines',
    source_title: 'Report',
    topic: 'Café',
    pollster: { value: ['A', 'B C'] },
    note: 'Cut to\nfit',
    universe: { missing: 'not_entered' },
    mode: { missing: 'not_stated' },
  });
});

test('a web address has no blanks', () => {
  expect(reasonsOf('source_url', 'https://example.org/a b?x=é')).toEqual([
    ['source_url', 'must not hold blanks; write %20 for one'],
  ]);
});

test('a group is refused without what it divides respondents by, and a dimension without a group', () => {
  expect(reasonsOf('group', 'Countryside')).toEqual([
    ['group_dimension', 'must say what the group divides respondents by, such as Age or Settlement'],
  ]);
  expect(reasonsOf('group_dimension', 'Settlement')).toEqual([
    ['group', 'must name a group of the dimension; for all respondents leave both cells empty'],
  ]);
});

describe('a cell that may be missing', () => {
  const columns = [
    ...['pollster', 'sponsor', 'universe', 'fieldwork_start', 'fieldwork_end', 'sample_size', 'mode'],
    ...['sampling', 'margin_of_error', 'design_effect', 'question_wording', 'base_n', 'source_publisher'],
    ...['source_author', 'source_url', 'source_published', 'source_locator'],
  ];

  test.each(columns)('%s is not entered where it is empty, else says why it is missing', (column) => {
    const of = (cell: string) => {
      const judged = judge({ [column]: cell });
      return Object.entries(judged.data ?? {}).find(([name]) => name === column)?.[1];
    };
    expect(of('')).toEqual({ missing: 'not_entered' });
    expect(of('not_stated')).toEqual({ missing: 'not_stated' });
    expect(of('not_applicable')).toEqual({ missing: 'not_applicable' });
  });
});

test('a full row is judged cell by cell', () => {
  const { data } = judge({
    pollster: 'DEMOSCOPE; PaperLab',
    sponsor: 'not_applicable',
    fieldwork_start: '2022-11-04',
    fieldwork_end: '2022-11',
    sample_size: '1110',
    sampling: 'probability',
    margin_of_error: '3.0',
    question_wording: 'Which side\ndo you support?',
    wording_language: 'sr-Latn',
    group_dimension: 'Age',
    group: '18-29',
    base_n: '240',
    value: '100.0',
    source_url: 'https://demos.kz/?lang=en',
  });
  expect(data).toMatchObject({
    pollster: { value: ['DEMOSCOPE', 'PaperLab'] },
    sponsor: { missing: 'not_applicable' },
    fieldwork_start: { value: '2022-11-04' },
    fieldwork_end: { value: '2022-11' },
    sample_size: { value: 1110 },
    sampling: { value: 'probability' },
    margin_of_error: { value: '3.0' },
    question_wording: { value: 'Which side\ndo you support?' },
    wording_language: 'sr-Latn',
    group_dimension: 'Age',
    group: '18-29',
    base_n: { value: 240 },
    value: { value: 100, decimals: 1 },
    source_url: { value: 'https://demos.kz/?lang=en' },
    note: null,
  });
});
