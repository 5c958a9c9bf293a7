import { z } from 'zod';
import { type DelimitedRecord, DelimitedTextError } from '@/lib/domain/formats/csv/csv-reader';
import { raggedReason, readRecords } from '@/lib/domain/formats/csv/delimited-records';
import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import { frameTable } from './frame-table';
import { requireSize } from './table-limits';
import { type TablePlace, wholeFile } from './table-place';

/** What may stand between the cells of a line. */
export const delimiterSchema = z.enum([',', ';', '\t', '|']);
export type Delimiter = z.infer<typeof delimiterSchema>;

/** A row of a table as the file has it, with the line that it begins on, from 1. */
export type TableRow = { line: number; cells: readonly string[] };

/** A file's cells under its header. Every row has a cell for each column. */
export type FileTable = { columns: readonly string[]; rows: readonly TableRow[] };

/**
 * Reads a delimited text, the whole of it or the table in its `place`. The header says the delimiter where it is not told; blanks around header names are left out,
 * and so are lines without a single filled cell.
 * @throws ResultsTableError with every issue: an empty file, a delimiter that cannot be told, an unclosed quote, empty or
 * double column names, lines that are longer or shorter than the header.
 */
export function readDelimitedTable(
  text: string,
  told: Delimiter | null = null,
  place: TablePlace = wholeFile,
): FileTable {
  if (text.trim() === '')
    throw new ResultsTableError([fileIssue('the file is empty; its first line must name the columns')]);
  const delimiter = told ?? chooseDelimiter(text, place.headerLines?.at(-1) ?? 1);
  const { columns, rows, headerLine } = frameTable(recordsOf(text, delimiter), place);
  requireSize(rows.length, columns.length);
  const issues = [
    ...headerIssues(columns, headerLine),
    ...rows.flatMap((row) => raggedIssue(row, columns.length) ?? []),
  ];
  if (issues.length > 0) throw new ResultsTableError(issues);
  return { columns, rows };
}

/** What is wrong with the names of columns. */
export function headerIssues(columns: readonly string[], line: number): TableIssue[] {
  const firsts = new Map<string, number>();
  return columns.flatMap((name, index): TableIssue[] => {
    const place = `column ${index + 1}`;
    if (name === '')
      return [
        {
          line,
          column: null,
          value: '',
          reason: `${place} has no name; name it, or take it out of the file`,
        },
      ];
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, index);
      return [];
    }
    const reason = `${place} has the name of column ${first + 1}; give each column a name of its own`;
    return [{ line, column: name, value: name, reason }];
  });
}

/** What is wrong with a row that is not as long as the header. */
export function raggedIssue({ line, cells }: TableRow, length: number): TableIssue | null {
  if (cells.length === length) return null;
  return { line, column: null, value: null, reason: raggedReason(cells.length, length) };
}

function recordsOf(text: string, delimiter: Delimiter): DelimitedRecord[] {
  try {
    return readRecords(text, { delimiter, allowsRagged: true });
  } catch (error) {
    if (!(error instanceof DelimitedTextError)) throw error;
    throw new ResultsTableError([{ line: error.line, column: null, value: null, reason: error.message }]);
  }
}

/**
 * The one delimiter that stands in the header outside quotes; a header without any has one column.
 * @throws ResultsTableError where there are several.
 */
export function chooseDelimiter(text: string, headerLine = 1): Delimiter {
  const [header = ''] = /(?:"[^"]*"|[^"\r\n])+/.exec(text.slice(startOfLine(text, headerLine))) ?? [];
  const outside = header.replace(/"[^"]*"/g, '');
  const found = delimiterSchema.options.filter((delimiter) => outside.includes(delimiter));
  const [first = ',', second] = found;
  if (second === undefined) return first;
  const names = found
    .map((delimiter) => (delimiter === '\t' ? 'tab' : JSON.stringify(delimiter)))
    .join(' and ');
  throw new ResultsTableError([
    fileIssue(`the header holds ${names}; say which of them stands between the columns`),
  ]);
}

/** Where a line begins, from 1; 0 where the text has not so many. */
function startOfLine(text: string, line: number): number {
  const breaks = /\r\n|\r|\n/g;
  for (let passed = 1; passed < line; passed += 1) if (breaks.exec(text) === null) return 0;
  return breaks.lastIndex;
}

function fileIssue(reason: string): TableIssue {
  return { line: 1, column: null, value: null, reason };
}
