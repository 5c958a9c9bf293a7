import { once } from '@/lib/domain/memo';
import type { ResultsQuery } from '@/lib/domain/queries/results-query';
import { type PlacedEstimate, placeValues } from '@/lib/domain/record/placed';
import type { Wave } from '@/lib/domain/record/wave';
import { type DerivedColumn, type DerivedRecord, derivedColumns } from './derived-columns';
import { baseCells, itemCells, referenceCells, referenceOf, sheetCells, valueCells } from './results-cells';
import { type ResultsColumn, resultsColumns, textColumns } from './results-columns';

/** A row of the results table as text, one cell a column, with the derived columns where they were asked for. */
export type ResultsRecord = Record<ResultsColumn, string> & Partial<DerivedRecord>;

/** Values as rows of the results table, in the order given. */
export function toRecords(values: readonly PlacedEstimate[]): ResultsRecord[] {
  const ofSheet = once(sheetCells);
  const ofItem = once(itemCells);
  const ofBase = once(baseCells);
  const ofReference = once(referenceCells);
  return values.map(({ sheet, item, base, estimate }) => ({
    ...ofSheet(sheet),
    ...ofItem(item),
    ...ofBase(base),
    ...valueCells(estimate),
    ...ofReference(referenceOf(item, estimate)),
  }));
}

/** A wave's rows of the results table, in the order in which its values were printed. */
export function toResultsRecords(wave: Wave): ResultsRecord[] {
  return toRecords(placeValues(wave));
}

/** A record's cells in the order of these columns. */
export function toCells(
  record: ResultsRecord,
  columns: readonly (ResultsColumn | DerivedColumn)[] = resultsColumns,
): string[] {
  return columns.map((column) => record[column] ?? '');
}

/** The columns of a long results table. */
export function columnsOf({ derived }: Pick<ResultsQuery, 'derived'>) {
  return derived ? [...resultsColumns, ...derivedColumns] : resultsColumns;
}

/** For each of these columns, whether it holds free text. */
export function textAtOf(columns: readonly string[]): boolean[] {
  return columns.map((column) => textColumns.has(column));
}
