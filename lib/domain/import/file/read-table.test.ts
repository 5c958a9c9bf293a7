import { describe, expect, test } from 'vitest';
import { ResultsTableError, writeTableIssue } from '@/lib/domain/results/results-csv';
import { readJsonTable } from './read-json-table';
import { readDelimitedTable } from './read-table';

function refusalsOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof ResultsTableError) return error.issues.map(writeTableIssue);
    throw error;
  }
  return [];
}

describe('a delimited table', () => {
  test.each([',', ';', '\t', '|'] as const)('is cut at the delimiter of its header (%j)', (delimiter) => {
    const text = ['Pollster', '"Yes, no; all|\tof them"'].join(delimiter);
    expect(readDelimitedTable(`${text}\nA${delimiter}5`)).toEqual({
      columns: ['Pollster', 'Yes, no; all| of them'],
      rows: [{ line: 2, cells: ['A', '5'] }],
    });
  });

  test('may mix line breaks, hold them in quotes and leave lines blank', () => {
    expect(readDelimitedTable('a,b\r\n1,"x\r\ny"\r\n\n3,4\r,\n5,6').rows).toEqual([
      { line: 2, cells: ['1', 'x\ny'] },
      { line: 5, cells: ['3', '4'] },
      { line: 7, cells: ['5', '6'] },
    ]);
  });

  test('may have one column, and blanks around its names', () => {
    expect(readDelimitedTable(' a \n1')).toEqual({ columns: ['a'], rows: [{ line: 2, cells: ['1'] }] });
  });

  test('asks which of two delimiters its header has', () => {
    const text = 'a;b,c\n1;2,3';
    expect(refusalsOf(() => readDelimitedTable(text))).toEqual([
      'line 1: the header holds "," and ";"; say which of them stands between the columns',
    ]);
    expect(readDelimitedTable(text, ';').columns).toEqual(['a', 'b,c']);
  });

  test('is refused with all its names and lines that are wrong', () => {
    expect(refusalsOf(() => readDelimitedTable('a,,a\n1,2,3\n1,2\n1,2,3,4'))).toEqual([
      'line 1, "": column 2 has no name; name it, or take it out of the file',
      'line 1, column a, "a": column 3 has the name of column 1; give each column a name of its own',
      'line 3: this line has 2 cells and the header 3; a cell without a value must be there, empty',
      'line 4: this line has 4 cells and the header 3; a text that holds the delimiter must stand in quotes',
    ]);
  });

  test('is refused where a quote is never closed, at the line where it opens', () => {
    expect(refusalsOf(() => readDelimitedTable('a,b\n"x ""y""",2\n3,"open\n5,6\n'))).toEqual([
      'line 3: a quote opens here and is never closed',
    ]);
  });

  test('is refused where a quote stands in the middle of a cell', () => {
    for (const cell of ['x "y"', '"x" y'])
      expect(refusalsOf(() => readDelimitedTable(`a,b\n1,2\n3,${cell}`))).toEqual([
        'line 3: a quote stands in the middle of cell 2; put the whole cell in quotes, and double those in it',
      ]);
  });

  test('is refused where it is empty', () => {
    for (const text of ['', ' \n'])
      expect(refusalsOf(() => readDelimitedTable(text))).toEqual([
        'line 1: the file is empty; its first line must name the columns',
      ]);
  });
});

describe('a JSON table', () => {
  test('has a row for each object, with its line and its numbers as written', () => {
    const text = '[\n {"Yes": 69.0, "ok": true},\n\n {"Yes": null, "who": "a\\n\\"b\\""}\n]';
    expect(readJsonTable(text)).toEqual({
      columns: ['Yes', 'ok', 'who'],
      rows: [
        { line: 2, cells: ['69.0', 'true', ''] },
        { line: 4, cells: ['', '', 'a\n"b"'] },
      ],
    });
  });

  test('is refused with everything that is not flat', () => {
    expect(refusalsOf(() => readJsonTable('[{"a": {"b": [1]}, "c": 1, "c": 2},\n5, [1]]'))).toEqual([
      'line 1, column a: entry 1: must be a text, a number, true, false or null, not an object or array',
      'line 1, column c: entry 1: this name stands twice in an object',
      'line 2, "5": entry 2: must be a flat object',
      'line 2: entry 3: must be a flat object, not an array',
    ]);
  });

  test.each(['{"a": {"b": 1}}', '5', '[]', '[{}]', '[1,]'])('is refused where it is %s', (text) => {
    expect(refusalsOf(() => readJsonTable(text))).toHaveLength(1);
  });
});
