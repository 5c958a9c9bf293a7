import type { DerivedMeanings } from '@/lib/domain/formats/package/derived-tables';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';
import { listTables } from '@/lib/domain/formats/package/package-tables';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { correctionColumns } from '@/lib/domain/tables/correction-rows';
import { defaultLocale, wordsOf } from '@/lib/words/words';

/** The tables of the data package, with what their columns mean as the page about them says it. */
export function packageTables(): readonly PackageTable[] {
  const { t } = wordsOf(defaultLocale);
  const meanings: DerivedMeanings = {
    results: Object.fromEntries(resultsColumns.map((column) => [column, t(`columns.${column}`)])),
    corrections: Object.fromEntries(
      correctionColumns.map((column) => [column, t(`correctionColumns.${column}`)]),
    ),
  };
  return listTables(meanings);
}
