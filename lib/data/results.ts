import { z } from 'zod';
import { toDerivedRecord } from '@/lib/domain/derived-columns';
import { matchesQuery, type ResultsQuery } from '@/lib/domain/results-query';
import { type PlacedRecord, type ResultsRecord, toPlacedRecords } from '@/lib/domain/results-rows';
import type { Database } from './db';
import { Prisma } from './generated/client';
import { createPreviousFinder } from './previous-items';
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
  const findPrevious = createPreviousFinder(db);
  let after = 0;
  for (;;) {
    const waves = await listWavesAfter(db, { after, limit: wavesAtOnce, where });
    for (const { id, wave } of waves) {
      after = id;
      const wanted = toPlacedRecords(wave).filter(({ record }) => isWanted(record, scope, query));
      if (wanted.length > 0)
        yield query.derived ? await withDerived(wanted, findPrevious) : toRecords(wanted);
    }
    if (waves.length < wavesAtOnce) return;
  }
}

function toRecords(placed: readonly PlacedRecord[]): ResultsRecord[] {
  return placed.map(({ record }) => record);
}

/** Records with what follows from their values, the previous value of each found in one go. */
async function withDerived(
  wanted: readonly PlacedRecord[],
  findPrevious: ReturnType<typeof createPreviousFinder>,
): Promise<ResultsRecord[]> {
  const previous = await findPrevious(wanted.map(({ placed }) => placed));
  return wanted.map(({ placed, record }, index) => ({
    ...record,
    ...toDerivedRecord(placed, previous[index] ?? null),
  }));
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

const optionRowsSchema = z.array(z.object({ label: z.string() }));
const baseRowsSchema = z.array(
  z.object({ kind: z.string(), groupDimension: z.string().nullable(), group: z.string().nullable() }),
);

/** What a scope's table has: its answers in order, its bases and its groups (by name and as `dimension:name`). */
export async function getResultsDimensions(
  db: Database,
  { question, wave }: ResultsScope,
): Promise<{ options: string[]; bases: string[]; groups: string[] }> {
  const ofQuestion =
    question === null
      ? Prisma.empty
      : Prisma.sql`AND i."questionId" = (SELECT "id" FROM "Question" WHERE "slug" = ${question})`;
  const ofWave =
    wave === null ? Prisma.empty : Prisma.sql`AND w."id" = (SELECT "id" FROM "Wave" WHERE "slug" = ${wave})`;
  const bases = Prisma.sql`
    "Item" i JOIN "Wave" w ON w."id" = i."waveId" AND w."status" = 'published' ${ofWave}
    JOIN "Base" b ON b."itemId" = i."id" ${ofQuestion}`;
  const optionRows = await db.$queryRaw`
    SELECT DISTINCT o."questionId", o."position", o."label" FROM ${bases}
    JOIN "Estimate" e ON e."baseId" = b."id" JOIN "Option" o ON o."id" = e."optionId"
    ORDER BY o."questionId", o."position"`;
  const baseRows = baseRowsSchema.parse(
    await db.$queryRaw`
      SELECT DISTINCT b."kind", b."groupDimension", b."group" FROM ${bases}
      ORDER BY b."kind", b."groupDimension", b."group"`,
  );
  const groups = baseRows.flatMap(({ groupDimension, group }) =>
    group === null ? [] : [group, ...(groupDimension === null ? [] : [`${groupDimension}:${group}`])],
  );
  return {
    options: [...new Set(optionRowsSchema.parse(optionRows).map(({ label }) => label))],
    bases: [...new Set(baseRows.map(({ kind }) => kind))],
    groups: [...new Set(groups)],
  };
}
