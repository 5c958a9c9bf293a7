import { ResultsTableError, type TableIssue } from '@/lib/domain/results/results-csv';
import type { TableRow } from './read-table';

/** What is read of a file at most: a few bytes of a packed file can stand for any number of cells. */
export const most = {
  cells: 4_000_000,
  rows: 2 ** 20,
  columns: 2 ** 14,
  characters: 2 ** 27,
  cellCharacters: 32_767,
};

/** How much of a cell that is too long is shown, in characters. */
const shown = 40;

/** @throws ResultsTableError where a table of so many rows, columns and characters is larger than is read. */
export function requireSize(rows: number, columns: number, characters = 0): void {
  const [has, limit] =
    columns > most.columns
      ? [`${columns} columns`, `${most.columns}`]
      : rows * columns > most.cells
        ? [`${rows} rows and ${columns} columns`, `the ${most.cells} cells`]
        : [`more than ${most.characters} characters`, 'those'];
  if (columns <= most.columns && rows * columns <= most.cells && characters <= most.characters) return;
  const reason = `the table has ${has}, more than ${limit} that are read; leave out what is not needed, or import it in parts`;
  throw new ResultsTableError([{ line: 1, column: null, value: null, reason }]);
}

/** What is wrong with cells that are longer than any cell of a spreadsheet. */
export function longCellIssues({ line, cells }: TableRow, columns: readonly string[]): TableIssue[] {
  return cells.flatMap((cell, index) =>
    cell.length <= most.cellCharacters ? [] : [longCellIssue({ line, column: columns[index] ?? null }, cell)],
  );
}

/** Says where a cell is too long, and what to do. */
export function longCellIssue(place: Pick<TableIssue, 'line' | 'column'>, cell: string): TableIssue {
  const reason = `has ${cell.length} characters, and a cell may have ${most.cellCharacters}; shorten it, or leave its column out of the file`;
  return { ...place, value: `${cell.slice(0, shown)}…`, reason };
}
