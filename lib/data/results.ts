import { matchesQuery, type ResultsQuery } from '@/lib/domain/results-query';
import { type ResultsRecord, toResultsRecords } from '@/lib/domain/results-rows';
import type { Database } from './db';
import type { Prisma } from './generated/client';
import { listWavesAfter, publishedWaveWhere } from './waves';

/** Whose published values a table holds: one question's, one wave's, or everything's. */
export type ResultsScope = { question: string | null; wave: string | null };

const wavesAtOnce = 25;

/**
 * The published values of a scope that a query lets through, as records of the results table, wave by wave in the order
 * of entry. Only a few waves are in memory at a time.
 */
export async function* streamResults(
  db: Database,
  scope: ResultsScope,
  query: ResultsQuery,
): AsyncGenerator<ResultsRecord[]> {
  const where = { AND: [publishedWaveWhere(query.filter), ...scopeWhere(scope)] };
  let after = 0;
  for (;;) {
    const waves = await listWavesAfter(db, { after, limit: wavesAtOnce, where });
    for (const { id, wave } of waves) {
      after = id;
      const records = toResultsRecords(wave).filter((record) => isWanted(record, scope, query));
      if (records.length > 0) yield records;
    }
    if (waves.length < wavesAtOnce) return;
  }
}

function scopeWhere({ question, wave }: ResultsScope): Prisma.WaveWhereInput[] {
  return [
    ...(wave === null ? [] : [{ slug: wave }]),
    ...(question === null ? [] : [{ items: { some: { question: { slug: question } } } }]),
  ];
}

function isWanted(record: ResultsRecord, { question }: ResultsScope, query: ResultsQuery): boolean {
  const { topic, source } = query.filter;
  if (question !== null && record.question !== question) return false;
  if (topic !== null && record.topic !== topic) return false;
  if (source !== null && record.source_kind !== source) return false;
  return matchesQuery(record, query);
}

/** What a scope's table has: its answers in order, its bases and its groups (by name and as `dimension:name`). */
export async function getResultsDimensions(
  db: Database,
  { question, wave }: ResultsScope,
): Promise<{ options: string[]; bases: string[]; groups: string[] }> {
  const item: Prisma.ItemWhereInput = {
    wave: { status: 'published', ...(wave === null ? {} : { slug: wave }) },
    ...(question === null ? {} : { question: { slug: question } }),
  };
  const [options, bases] = await Promise.all([
    db.option.findMany({
      where: { estimates: { some: { base: { item } } } },
      select: { label: true },
      orderBy: [{ questionId: 'asc' }, { position: 'asc' }],
    }),
    db.base.findMany({
      where: { item },
      select: { kind: true, groupDimension: true, group: true },
      distinct: ['kind', 'groupDimension', 'group'],
      orderBy: [{ kind: 'asc' }, { groupDimension: 'asc' }, { group: 'asc' }],
    }),
  ]);
  const groups = bases.flatMap(({ groupDimension, group }) =>
    group === null ? [] : [group, ...(groupDimension === null ? [] : [`${groupDimension}:${group}`])],
  );
  return {
    options: [...new Set(options.map(({ label }) => label))],
    bases: [...new Set(bases.map(({ kind }) => kind))],
    groups: [...new Set(groups)],
  };
}
