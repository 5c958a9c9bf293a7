import { expect, test } from 'vitest';
import { readDelimitedTable } from '@/lib/domain/import/file/read-table';
import { ResultsTableError, writeTableIssue } from '@/lib/domain/results/results-csv';
import { applyMapping } from './apply-mapping';
import { mappingSchema, type WrittenMapping } from './mapping';

const crosstab: WrittenMapping = {
  name: 'Crosstab',
  columns: { Answer: { attribute: 'option' }, All: { kind: 'substantive' } },
  constants: {
    wave_title: 'W',
    country: 'MN',
    question_title: 'Q',
    topic: 'T',
    base: 'all',
    source_kind: 'dataset',
    source_title: 'S',
  },
  shareUnit: 'percent',
};

function apply(text: string, changes: Partial<WrittenMapping> = {}) {
  const mapping = mappingSchema.parse({ ...crosstab, ...changes });
  return applyMapping(readDelimitedTable(text, null, mapping.table), mapping);
}

test('lines that are left out count as lines without a value, and are told of', () => {
  const { rows, lines, notes } = apply('Answer,All\nYes,60\nTotal,100\n,5\nSum of all,100', {
    skipped: { Answer: ['Total', 'Sum*', ''] },
  });
  expect(rows.map(({ line }) => line)).toEqual([2]);
  expect(lines).toEqual({ read: 1, duplicate: 0, withoutValue: 3, refused: 0 });
  expect(notes).toEqual(['3 lines are left out, as the mapping says']);
});

test('rows of n belong to the rows that they agree with', () => {
  const { rows, issues } = apply('Q,Answer,All\nA,Yes,60\nA,n,500\nB,n,300\nB,Yes,40\nC,Yes,41', {
    columns: { ...crosstab.columns, Q: { attribute: 'question_title' } },
    attributeRows: { column: 'Answer', rows: { n: { attribute: 'base_n' } }, of: ['Q'] },
  });
  expect(issues).toEqual([]);
  expect(rows.map(({ row }) => [row.question, row.base_n])).toEqual([
    ['a', { value: 500 }],
    ['b', { value: 300 }],
    ['c', { missing: 'not_entered' }],
  ]);
});

test('two rows of n that could be meant are refused, and so are columns that the file lacks', () => {
  const attributeRows = { column: 'Answer', rows: { n: { attribute: 'base_n' as const } } };
  expect(apply('Answer,All\nn,5\nYes,60\nn,6', { attributeRows }).issues.map(writeTableIssue)).toEqual([
    'line 4, column Answer, "n": stands on line 2 too; name in "of" the columns that tell apart what such rows are about',
  ]);
  expect(apply('Answer,All\nYes,60', { skipped: { Note: ['x'] } }).issues.map(writeTableIssue)).toEqual([
    'line 1, column Note: the mapping names this column in skipped, but the file has none of this name',
  ]);
});

test('a file without a header has the names that are told', () => {
  const table = { headerLines: [], names: ['Answer', 'All'] };
  expect(apply('Yes,60\nNo,40', { table }).rows.map(({ line, row }) => [line, row.option])).toEqual([
    [1, 'Yes'],
    [2, 'No'],
  ]);
});

test('a header that is not there is refused', () => {
  expect(() => apply('Answer,All\nYes,60', { table: { headerLines: [7] } })).toThrow(
    new ResultsTableError([
      {
        line: 7,
        column: null,
        value: null,
        reason: 'the mapping says that this line names columns, but nothing stands on it',
      },
    ]),
  );
});

test('an answer must come from somewhere, and a cell must have one of its forms', () => {
  expect(apply('All\n60', { columns: { All: { kind: 'substantive' } } }).issues.map(writeTableIssue)).toEqual(
    ['line 1, column option: nothing gives this attribute; name a column of the file, or give a constant'],
  );
  const columns = { ...crosstab.columns, All: { kind: 'substantive' as const, form: '{} ({*})' } };
  const { rows, issues } = apply('Answer,All\nYes,60 (+1)\nNo,40', { columns });
  expect(rows.map(({ row }) => row.value.value)).toEqual([60]);
  expect(issues.map(writeTableIssue)).toEqual([
    'line 3, column All, "40": must have the form "{} ({*})", as the mapping says',
  ]);
});
