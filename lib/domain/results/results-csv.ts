import { type DelimitedRecord, DelimitedTextError } from '@/lib/domain/formats/csv/csv-reader';
import { readRecords } from '@/lib/domain/formats/csv/delimited-records';
import { defuseText, resultsColumns } from './results-columns';
import type { NumberedRow } from './results-row';
import { ResultsRowReader } from './results-row-reader';

/** What is wrong with one cell, or with a whole line or file (then column and value are null). */
export type TableIssue = { line: number; column: string | null; value: string | null; reason: string };

/** Says every issue of a results table: line, column, value and reason. */
export class ResultsTableError extends Error {
  override readonly name = 'ResultsTableError';
  readonly issues: readonly TableIssue[];

  constructor(issues: readonly TableIssue[]) {
    super(issues.map(writeTableIssue).join('\n'));
    this.issues = issues;
  }
}

/** One issue as a sentence: `line 3, column value, "abc": must be a number …`. */
export function writeTableIssue({ line, column, value, reason }: TableIssue): string {
  const place = column === null ? `line ${line}` : `line ${line}, column ${column}`;
  return value === null ? `${place}: ${reason}` : `${place}, ${JSON.stringify(value)}: ${reason}`;
}

/**
 * Reads a results table (RFC 4180, comma, UTF-8, with or without byte-order mark) into judged rows.
 * @throws ResultsTableError with every issue, where a column is missing, unknown or double, or a cell is refused.
 */
export function readResultsTable(csv: string): NumberedRow[] {
  const records = recordsOf(csv);
  const header = records[0];
  if (!header)
    throw new ResultsTableError([fileIssue('the file is empty; its first line must name the columns')]);
  const columns = header.cells;
  const issues = resultsColumnIssues(columns);
  if (issues.length > 0) throw new ResultsTableError(issues);
  const rows: NumberedRow[] = [];
  const reader = new ResultsRowReader(columns, { isDefused: true });
  for (const record of records.slice(1)) {
    const row = reader.read(record);
    if ('issues' in row) issues.push(...row.issues);
    else rows.push(row);
  }
  if (issues.length > 0) throw new ResultsTableError(issues);
  return rows;
}

function recordsOf(csv: string): DelimitedRecord[] {
  try {
    return readRecords(csv);
  } catch (error) {
    if (!(error instanceof DelimitedTextError)) throw error;
    throw new ResultsTableError([{ line: error.line, column: null, value: null, reason: error.message }]);
  }
}

function fileIssue(reason: string, column: string | null = null): TableIssue {
  return { line: 1, column, value: null, reason };
}

/** How a table's columns differ from those of the results table, which may stand in any order. */
export function resultsColumnIssues(columns: readonly string[]): TableIssue[] {
  const known: readonly string[] = resultsColumns;
  const missing = known.filter((name) => !columns.includes(name));
  const unknown = columns.filter((name) => !known.includes(name));
  const double = columns.filter((name, index) => columns.indexOf(name) !== index);
  return [
    ...missing.map((name) => fileIssue('this column is missing from the header', name)),
    ...unknown.map((name) => fileIssue('this column is not one of the results table', name)),
    ...double.map((name) => fileIssue('this column stands twice in the header', name)),
  ];
}

/** The header line of a table with these columns, defused: a wide one has words of documents in it. */
export function writeHeader(columns: readonly string[]): string {
  return writeLines(
    [columns],
    columns.map(() => true),
  );
}

/** Lines of a table; free text is defused. `textAt` says for each column whether it holds free text. */
export function writeLines(rows: readonly (readonly string[])[], textAt: readonly boolean[]): string {
  return rows.map((cells) => `${writeCells(cells, textAt)}${lineBreak}`).join('');
}

/** A table's line break in downloads, as RFC 4180 has it. */
export const lineBreak = '\r\n';

/** A cell with a line break of any kind is quoted, not only one with the line break of the file. */
const quotedPattern = /[",\r\n]/;

/** Cells of a line, or of a part of one; free text is defused. */
export function writeCells(cells: readonly string[], textAt: readonly boolean[] = []): string {
  return cells
    .map((cell, index) => {
      const text = textAt[index] ? defuseText(cell) : cell;
      return quotedPattern.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',');
}
