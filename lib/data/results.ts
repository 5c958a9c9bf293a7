import { toResultsRecords } from '@/lib/domain/results-rows';
import type { ResultsRecord } from '@/lib/domain/results-rows';
import type { Database } from './db';
import { type ListFilter, listWavesAfter, publishedWaveWhere } from './waves';

/** Which published values: of one question or one wave where named, of the waves that the filter lets through. */
export type ResultsSelection = { question: string | null; wave: string | null; filter: ListFilter };

const wavesAtOnce = 25;

/**
 * The published values of a selection as records of the results table, wave by wave in the order of entry. Only a few
 * waves are in memory at a time.
 */
export async function* streamResults(db: Database, selection: ResultsSelection): AsyncGenerator<ResultsRecord[]> {
  const { question, wave, filter } = selection;
  const where = {
    AND: [
      publishedWaveWhere(filter),
      ...(wave === null ? [] : [{ slug: wave }]),
      ...(question === null ? [] : [{ items: { some: { question: { slug: question } } } }]),
    ],
  };
  let after = 0;
  for (;;) {
    const waves = await listWavesAfter(db, { after, limit: wavesAtOnce, where });
    for (const { id, wave: found } of waves) {
      after = id;
      yield toResultsRecords(found).filter((record) => isSelected(record, selection));
    }
    if (waves.length < wavesAtOnce) return;
  }
}

function isSelected(record: ResultsRecord, { question, filter }: ResultsSelection): boolean {
  if (question !== null && record.question !== question) return false;
  if (filter.topic !== null && record.topic !== filter.topic) return false;
  return filter.source === null || record.source_kind === filter.source;
}
