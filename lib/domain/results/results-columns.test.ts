import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defuseText, restoreText, resultsColumns, textColumns } from './results-columns';

const formulaStart = /^[=+\-@\t\r]/;
const riskyText = fc
  .tuple(
    fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a'), maxLength: 5 }),
    fc.string(),
  )
  .map(([start, rest]) => start + rest);

describe('a text in the results table', () => {
  test.each([
    ['=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
    ['+1', "'+1"],
    ['-5 or less', "'-5 or less"],
    ['@everyone', "'@everyone"],
    ['\tindented', "'\tindented"],
    ['\rreturned', "'\rreturned"],
    ["'=1", "''=1"],
    ["''@", "'''@"],
  ])('that a spreadsheet takes for a formula gets an apostrophe: %j', (text, defused) => {
    expect(defuseText(text)).toBe(defused);
    expect(restoreText(defused)).toBe(text);
  });

  test.each(['Yes', "Don't know", "'Quoted'", "'", '', '69', '1+1', 'a=b', ' =1', '60 and over', '18-29'])(
    'that is none stays as it is: %j',
    (text) => {
      expect(defuseText(text)).toBe(text);
      expect(restoreText(text)).toBe(text);
    },
  );

  test('never begins like a formula and is restored exactly, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), riskyText), (text) => {
        expect(defuseText(text)).not.toMatch(formulaStart);
        expect(restoreText(defuseText(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('that is different stays different', () => {
    fc.assert(
      fc.property(riskyText, riskyText, (a, b) => {
        expect(defuseText(a) === defuseText(b)).toBe(a === b);
      }),
    );
  });
});

describe('the columns', () => {
  test('are 36, each once', () => {
    expect(resultsColumns).toHaveLength(36);
    expect(new Set(resultsColumns).size).toBe(36);
  });

  test('that hold numbers, dates, kinds, addresses and slugs are never defused', () => {
    expect(resultsColumns.filter((column) => !textColumns.has(column))).toEqual([
      'wave',
      'country',
      'fieldwork_start',
      'fieldwork_end',
      'sample_size',
      'sampling',
      'margin_of_error',
      'design_effect',
      'question',
      'wording_language',
      'base_n',
      'option_kind',
      'value',
      'qualifier',
      'unit',
      'source_kind',
      'source_url',
      'source_published',
    ]);
  });

  test('of free text are all columns of the table', () => {
    const known = new Set<string>(resultsColumns);
    expect([...textColumns].filter((column) => !known.has(column))).toEqual([]);
  });
});
