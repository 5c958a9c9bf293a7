import type { Database } from '@/lib/data/db';
import { importRegister } from '@/lib/data/waves/import-register';
import { editorSchema, publisherSchema } from '@/lib/domain/people/editor';
import type { Register } from '@/lib/domain/record/register';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { type ResultsColumn, resultsColumns } from '@/lib/domain/results/results-columns';
import { readResultsTable, writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { textAtOf } from '@/lib/domain/results/results-rows';

/** What a sample row says other than the plain one. */
export type SampleRow = Partial<Record<ResultsColumn, string>>;

/** What a sample row says where it says nothing else. */
export const plainSampleRow: SampleRow = {
  wave: 'steppe-2024',
  wave_title: 'Steppe Poll, 2024',
  country: 'MN',
  question: 'best-partner',
  question_title: 'Best partner country',
  topic: 'Foreign relations',
  base: 'all',
  option: 'Russia',
  option_kind: 'substantive',
  value: '69',
  qualifier: '=',
  unit: 'percent',
  source_kind: 'news_article',
  source_title: 'Mongolia advanced',
};

/** Somebody who may write. */
export const sampleEditor = editorSchema.parse({ id: 'tuya', name: 'Tuya' });

/** Somebody who may publish. */
export const samplePublisher = publisherSchema.parse({ id: 'bat', name: 'Bat' });

/** Lets readers see what housekeeping changes, and says why. */
export const samplePublication = { publisher: samplePublisher, reason: 'The document says so.' };

/** A results table with one line for each set of changes to a plain row. */
export function sampleTable(...rows: SampleRow[]): string {
  const cells = rows.map((row) =>
    resultsColumns.map((column) => row[column] ?? plainSampleRow[column] ?? ''),
  );
  return writeHeader(resultsColumns) + writeLines(cells, textAtOf(resultsColumns));
}

/** The register of such a table. */
export function sampleRegister(...rows: SampleRow[]): Register {
  return toRegister(readResultsTable(sampleTable(...rows)));
}

/** Takes such a table into a register and publishes it. */
export async function publishSample(database: Database, ...rows: SampleRow[]): Promise<void> {
  await importRegister(database, sampleRegister(...rows), { editor: sampleEditor });
}
