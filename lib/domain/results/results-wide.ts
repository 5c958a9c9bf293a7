import { type ResultsColumn, resultsColumns, textColumns } from './results-columns';
import type { ResultsRecord } from './results-rows';

const optionColumns: readonly ResultsColumn[] = ['option', 'option_kind', 'value', 'qualifier'];

/** The columns that a wide table shares with the long one: all that do not speak of a single answer. */
export const sharedColumns: readonly ResultsColumn[] = resultsColumns.filter(
  (column) => !optionColumns.includes(column),
);

/** How a wide table names the column of an answer: by its label, marked where a shared column has that name. */
export function wideColumn(option: string): string {
  return sharedColumns.some((column) => column === option) ? `${option} (option)` : option;
}

/** The columns of a wide table of these answers. */
export function wideColumns(options: readonly string[]): string[] {
  return [...sharedColumns, ...options.map(wideColumn)];
}

/** For each column of a wide table of these answers, whether it holds free text. */
export function wideTextAt(options: readonly string[]): boolean[] {
  return [...sharedColumns.map((column) => textColumns.has(column)), ...options.map(() => false)];
}

/**
 * Rows of the long table as rows of the wide one: one for each base and place of printing, with a cell an answer. A
 * value that was not printed exactly keeps its sign before it, as in `>85`; an answer that is not printed is empty.
 */
export function toWideCells(records: readonly ResultsRecord[], options: readonly string[]): string[][] {
  const rows = new Map<string, { shared: string[]; values: Map<string, string> }>();
  for (const record of records) {
    const shared = sharedColumns.map((column) => record[column]);
    const key = JSON.stringify(shared);
    const row = rows.get(key) ?? { shared, values: new Map<string, string>() };
    rows.set(key, row);
    row.values.set(
      record.option,
      record.qualifier === '=' ? record.value : `${record.qualifier}${record.value}`,
    );
  }
  return [...rows.values()].map(({ shared, values }) => [
    ...shared,
    ...options.map((option) => values.get(option) ?? ''),
  ]);
}
