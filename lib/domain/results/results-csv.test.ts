import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ResultsColumn, resultsColumns } from './results-columns';
import {
  ResultsTableError,
  readResultsTable,
  type TableIssue,
  writeHeader,
  writeLines,
  writeTableIssue,
} from './results-csv';

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

/** A table with one row for each set of changes to a valid row. */
function tableOf(...changes: Partial<Record<ResultsColumn, string>>[]): string {
  const rows = changes.map((change) => resultsColumns.map((column) => change[column] ?? cells[column] ?? ''));
  return stringify([[...resultsColumns], ...rows]);
}

function issuesOf(csv: string): readonly TableIssue[] {
  try {
    readResultsTable(csv);
  } catch (error) {
    if (error instanceof ResultsTableError) return error.issues;
    throw error;
  }
  return [];
}

describe('a results table', () => {
  test('gives a row for each line, judged and numbered', () => {
    const rows = readResultsTable(
      tableOf({}, { option: 'China', value: '.6', qualifier: '~', base_n: 'not_stated' }),
    );
    expect(rows.map(({ line, row }) => [line, row.option, row.value, row.qualifier, row.base_n])).toEqual([
      [2, 'Russia', { value: 69, decimals: 0 }, '=', { missing: 'not_entered' }],
      [3, 'China', { value: 0.6, decimals: 1 }, '~', { missing: 'not_stated' }],
    ]);
  });

  test('may begin with a byte-order mark, and end its lines with carriage returns or without', () => {
    const csv = tableOf({}, { option: 'China' });
    const rows = readResultsTable(csv);
    expect(readResultsTable(`\uFEFF${csv}`)).toEqual(rows);
    expect(readResultsTable(csv.replaceAll('\n', '\r\n'))).toEqual(rows);
    expect(readResultsTable(`\uFEFF${csv.replaceAll('\n', '\r\n')}`)).toEqual(rows);
    expect(readResultsTable(csv.trimEnd())).toEqual(rows);
  });

  test('may have its columns in any order', () => {
    const turned = stringify(
      [[...resultsColumns], resultsColumns.map((column) => cells[column] ?? '')].map((line) =>
        line.reverse(),
      ),
    );
    expect(readResultsTable(turned)).toEqual(readResultsTable(tableOf({})));
  });

  test('with nothing but its header has no rows', () => {
    expect(readResultsTable(tableOf())).toEqual([]);
  });

  test('restores the texts that were guarded against spreadsheets, and no slug, number or address', () => {
    const [numbered] = readResultsTable(tableOf({ option: "'=1+1", note: "''quoted", wave_title: "'-5" }));
    expect([numbered?.row.option, numbered?.row.note, numbered?.row.wave_title]).toEqual([
      '=1+1',
      "''quoted",
      '-5',
    ]);
    expect(issuesOf(tableOf({ value: "'+69" }))).toEqual([
      {
        line: 2,
        column: 'value',
        value: "'+69",
        reason: 'must be a number in plain digits with a point, such as 69 or 68.9',
      },
    ]);
  });

  test('numbers its lines as an editor does where a cell before them has several lines', () => {
    const csv = tableOf(
      { note: 'one\ntwo\nthree', question_wording: 'a\nb' },
      { value: '101' },
      { value: '102' },
    );
    expect(issuesOf(csv).map(({ line }) => line)).toEqual([6, 7]);
    expect(issuesOf(csv.replaceAll('\n', '\r\n')).map(({ line }) => line)).toEqual([6, 7]);
  });

  test('numbers its lines as an editor does where blank lines stand between them', () => {
    const [header = '', row = ''] = tableOf({ value: '101' }).split('\n');
    expect(issuesOf(`${header}\n\n${row}\n\n\n${row}`).map(({ line }) => line)).toEqual([3, 6]);
  });
});

describe('a table is refused', () => {
  test('that is empty', () => {
    const reason = 'the file is empty; its first line must name the columns';
    for (const csv of ['', '\n', '\uFEFF'])
      expect(issuesOf(csv)).toEqual([{ line: 1, column: null, value: null, reason }]);
  });

  test('that lacks a column, has another or has one twice, all said at once', () => {
    const header = resultsColumns.map((name) =>
      name === 'value' ? 'percent' : name === 'note' ? 'option' : name,
    );
    expect(issuesOf(`${header.join(',')}\n`)).toEqual([
      { line: 1, column: 'value', value: null, reason: 'this column is missing from the header' },
      { line: 1, column: 'note', value: null, reason: 'this column is missing from the header' },
      { line: 1, column: 'percent', value: null, reason: 'this column is not one of the results table' },
      { line: 1, column: 'option', value: null, reason: 'this column stands twice in the header' },
    ]);
  });

  test.each([
    ['has a cell too few', (line: string) => line.slice(0, line.lastIndexOf(','))],
    ['has a cell too many', (line: string) => `${line},more`],
  ])('whose line %s', (_, change) => {
    const [header = '', first = '', second = ''] = tableOf({}, {}).split('\n');
    const [issue, ...others] = issuesOf([header, first, change(second)].join('\n'));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ line: 3, column: null, value: null });
    expect(issue?.reason).toMatch(/36/);
  });

  test('in which a quote is never closed', () => {
    const [issue, ...others] = issuesOf(`${tableOf({}).trimEnd()}"open`);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ line: 2, column: null, value: null });
    expect(issuesOf(tableOf({ note: 'said "yes"' }).replace(/""/g, '"'))[0]).toMatchObject({
      line: 2,
      column: null,
    });
  });

  test('with every issue of every line at once', () => {
    const csv = tableOf(
      { fieldwork_start: '2024-02-30', value: '101' },
      {},
      { wave: 'Steppe 2024', option_kind: 'yes' },
    );
    const error = issuesOf(csv);
    expect(error.map(({ line, column, value }) => [line, column, value])).toEqual([
      [2, 'fieldwork_start', '2024-02-30'],
      [2, 'value', '101'],
      [4, 'wave', 'Steppe 2024'],
      [4, 'option_kind', 'yes'],
    ]);
    expect(() => readResultsTable(csv)).toThrow(new ResultsTableError(error));
    expect(new ResultsTableError(error).message.split('\n').slice(0, 2)).toEqual([
      'line 2, column fieldwork_start, "2024-02-30": must be a date that exists, written as YYYY, YYYY-MM or YYYY-MM-DD',
      'line 2, column value, "101": must be a share from 0 to 100 percent',
    ]);
  });
});

test('an issue is said with as much of its place as there is', () => {
  const reason = 'must not be empty';
  expect(writeTableIssue({ line: 1, column: null, value: null, reason })).toBe('line 1: must not be empty');
  expect(writeTableIssue({ line: 1, column: 'note', value: null, reason })).toBe(
    'line 1, column note: must not be empty',
  );
  expect(writeTableIssue({ line: 2, column: 'note', value: 'a"b', reason })).toBe(
    'line 2, column note, "a\\"b": must not be empty',
  );
});

test('a table is written with quotes where they are needed, CRLF, and its texts guarded', () => {
  expect(writeHeader(['option', 'value'])).toBe('option,value\r\n');
  expect(
    writeLines(
      [
        ['=1', '69', '=2'],
        ['a, b', 'say "yes"', 'two\nlines'],
      ],
      [true, false, false],
    ),
  ).toBe('\'=1,69,=2\r\n"a, b","say ""yes""","two\nlines"\r\n');
  expect(writeLines([], [])).toBe('');
});

test('a line is what a well-known writer of such tables makes of it', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\'=+-@\r\n\t Öө') });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const theirs = stringify([cells], { record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
      expect(writeLines([cells], [])).toBe(theirs);
    }),
  );
});
