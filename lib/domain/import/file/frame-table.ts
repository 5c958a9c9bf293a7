import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import { cleanText } from '@/lib/domain/values/text';
import type { FileTable, TableRow } from './read-table';
import type { TablePlace } from './table-place';

/**
 * The table in the lines of a file or sheet: its columns have the names in the header lines, or those that are told, and
 * its rows are the lines below, up to one that ends it. Every cell is cleaned. Names in several lines are put together, where an empty cell of an
 * upper line means what stands left of it.
 * @throws ResultsTableError where the file ends before its header.
 */
export function frameTable(
  given: readonly TableRow[],
  { headerLines: told, names, endsBefore }: TablePlace,
): FileTable & { headerLine: number } {
  const records = given.map(({ line, cells }) => ({ line, cells: cells.map(cleanText) }));
  const headerLines = told ?? (records[0] ? [records[0].line] : []);
  const headers = headerLines.map((line) => {
    const header = records.find((record) => record.line === line);
    if (header) return header.cells;
    throw new ResultsTableError([headerIssue(line)]);
  });
  const below = Math.max(0, ...headerLines);
  const rows = records.filter(({ line, cells }) => line > below && cells.some((cell) => cell !== ''));
  const end = rows.findIndex(({ cells }) => {
    const first = cells.find((cell) => cell !== '') ?? '';
    return endsBefore.some((beginning) => first.startsWith(beginning));
  });
  return {
    headerLine: below,
    columns: names ?? joinNames(headers),
    rows: end < 0 ? rows : rows.slice(0, end),
  };
}

function headerIssue(line: number): TableIssue {
  const reason = 'the mapping says that this line names columns, but nothing stands on it';
  return { line, column: null, value: null, reason };
}

function joinNames(headers: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...headers.map((cells) => cells.length));
  const carried = headers.map((cells, index) => {
    const isUpper = index < headers.length - 1;
    let left = '';
    return Array.from({ length: width }, (_, at) => {
      const name = cells[at] ?? '';
      if (isUpper && name !== '') left = name;
      return isUpper ? left : name;
    });
  });
  return Array.from({ length: width }, (_, at) =>
    [...new Set(carried.map((cells) => cells[at] ?? ''))].filter((name) => name !== '').join(' '),
  );
}
