import { correctionColumns } from './domain/correction-rows';
import type { DerivedMeanings } from './domain/package/derived-tables';
import type { Table } from './domain/package/table';
import { listTables } from './domain/package/tables';
import { resultsColumns } from './domain/results-columns';
import { defaultLocale, wordsOf } from './format';

/** The tables of the data package, with what their columns mean as the page about them says it. */
export function packageTables(): readonly Table[] {
  const { t } = wordsOf(defaultLocale);
  const meanings: DerivedMeanings = {
    results: Object.fromEntries(resultsColumns.map((column) => [column, t(`columns.${column}`)])),
    corrections: Object.fromEntries(
      correctionColumns.map((column) => [column, t(`correctionColumns.${column}`)]),
    ),
  };
  return listTables(meanings);
}
