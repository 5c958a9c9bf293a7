import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { createPreviousFinder } from '@/lib/data/waves/previous-items';
import { streamWaves } from '@/lib/data/waves/stream-waves';
import { publishedWaveWhere } from '@/lib/data/waves/waves';
import { type ResultsQuery, selectValues } from '@/lib/domain/queries/results-query';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { toDerivedRecord } from '@/lib/domain/results/derived-columns';
import { type ResultsRecord, toRecords } from '@/lib/domain/results/results-rows';
import { Prisma } from '../generated/client';

/** Whose published values a table holds: one question's, one wave's, one pollster's, one source's, or everything's. */
export type ResultsScope = {
  question: string | null;
  wave: string | null;
  pollster?: string;
  source?: string;
};

/** The published values of a scope that a query lets through, wave by wave in the order of entry. */
export async function* streamValues(
  db: Database,
  scope: ResultsScope,
  query: ResultsQuery,
): AsyncGenerator<PlacedEstimate[]> {
  const { question, source } = scope;
  const where = { AND: [publishedWaveWhere(query.filter), ...scopeWhere(scope)] };
  for await (const waves of streamWaves(db, where)) {
    const ofWaves = waves.flatMap((one) => selectValues(one, { ...query, question }));
    const values = source === undefined ? ofWaves : ofWaves.filter((value) => isFrom(value, source));
    if (values.length > 0) yield values;
  }
}

function isFrom({ item, estimate }: PlacedEstimate, source: string): boolean {
  return item.references[estimate.reference]?.source.slug === source;
}

/** The same values as records of the results table, with what follows from them where the query asks for it. */
export async function* streamResults(
  db: Database,
  scope: ResultsScope,
  query: ResultsQuery,
): AsyncGenerator<ResultsRecord[]> {
  const findPrevious = createPreviousFinder(db);
  for await (const values of streamValues(db, scope, query)) {
    yield query.derived ? await withDerived(values, findPrevious) : toRecords(values);
  }
}

/** Published values as records of the results table, with what follows from them where that is asked for. */
export async function readResultsRecords(
  db: Database,
  values: readonly PlacedEstimate[],
  { derived }: Pick<ResultsQuery, 'derived'>,
): Promise<ResultsRecord[]> {
  return derived ? withDerived(values, createPreviousFinder(db)) : toRecords(values);
}

/** Records with what follows from their values, the previous value of each found in one go. */
async function withDerived(
  values: readonly PlacedEstimate[],
  findPrevious: ReturnType<typeof createPreviousFinder>,
): Promise<ResultsRecord[]> {
  const previous = await findPrevious(values);
  const derived = values.map((placed, index) => toDerivedRecord(placed, previous[index] ?? null));
  return toRecords(values).map((record, index) => ({ ...record, ...derived[index] }));
}

function scopeWhere({ question, wave, pollster, source }: ResultsScope): Prisma.WaveWhereInput[] {
  return [
    ...(pollster === undefined
      ? []
      : [{ organisations: { some: { role: 'pollster' as const, organisation: { slug: pollster } } } }]),
    ...(source === undefined
      ? []
      : [{ items: { some: { references: { some: { source: { slug: source } } } } } }]),
    ...(wave === null ? [] : [{ slug: wave }]),
    ...(question === null ? [] : [{ items: { some: { question: { slug: question } } } }]),
  ];
}

const optionRowsSchema = z.array(z.object({ label: z.string() }));
const baseRowsSchema = z.array(
  z.object({ kind: z.string(), groupDimension: z.string().nullable(), group: z.string().nullable() }),
);

/** Whether anything of a scope is published. */
export async function hasResults(db: Database, scope: ResultsScope): Promise<boolean> {
  return (await db.$queryRaw<unknown[]>`SELECT 1 FROM ${publishedBases(scope)} LIMIT 1`).length > 0;
}

/** What a scope's table has: its answers in order, its bases and its groups (by name and as `dimension:name`). */
export async function getResultsDimensions(
  db: Database,
  scope: ResultsScope,
): Promise<{ options: string[]; bases: string[]; groups: string[] }> {
  const bases = publishedBases(scope);
  const optionRows = await db.$queryRaw`
    SELECT DISTINCT o."questionId", o."position", o."label" FROM ${bases}
    JOIN "Estimate" e ON e."baseId" = b."id" JOIN "Option" o ON o."id" = e."optionId"
    ORDER BY o."questionId", o."position"`;
  const baseRows = baseRowsSchema.parse(
    await db.$queryRaw`
      SELECT DISTINCT b."kind", b."groupDimension", b."group" FROM ${bases}
      ORDER BY b."kind", b."groupDimension" NULLS FIRST, b."group" NULLS FIRST`,
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

/** The published bases of a scope, `b`, with their items `i` and waves `w`. */
function publishedBases({ question, wave, pollster, source }: ResultsScope): Prisma.Sql {
  const ofQuestion =
    question === null
      ? Prisma.empty
      : Prisma.sql`AND i."questionId" = (SELECT "id" FROM "Question" WHERE "slug" = ${question})`;
  const ofWave =
    wave === null ? Prisma.empty : Prisma.sql`AND w."id" = (SELECT "id" FROM "Wave" WHERE "slug" = ${wave})`;
  const ofPollster =
    pollster === undefined
      ? Prisma.empty
      : Prisma.sql`AND w."id" IN (
          SELECT o."waveId" FROM "WaveOrganisation" o WHERE o."role" = 'pollster'
          AND o."organisationId" = (SELECT "id" FROM "Organisation" WHERE "slug" = ${pollster}))`;
  const ofSource =
    source === undefined
      ? Prisma.empty
      : Prisma.sql`AND b."id" IN (
          SELECT v."baseId" FROM "Reference" r JOIN "Estimate" v ON v."referenceId" = r."id"
          WHERE r."sourceId" = (SELECT "id" FROM "Source" WHERE "slug" = ${source}))`;
  return Prisma.sql`
    "Item" i JOIN "Wave" w ON w."id" = i."waveId" AND w."status" = 'published' ${ofWave} ${ofPollster}
    JOIN "Base" b ON b."itemId" = i."id" ${ofQuestion} ${ofSource}`;
}
