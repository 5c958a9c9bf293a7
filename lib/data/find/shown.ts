import { z } from 'zod';
import type { Database, Transaction } from '@/lib/data/db';
import { Prisma } from '../generated/client';
import { around } from '../sql/around';
import type { Dialect } from '../sql/dialect';
import { dialectOf } from '../sql/dialect-of';

// What the public is shown, for whoever changes it, and for the data package, which holds exactly that: waves and what they
// name, published or withdrawn, since a withdrawn wave keeps its page; documents that sources cite; claims on what stands.

/** The numbers of the sources that are shown. */
export const shownSources = `WITH RECURSIVE "shown"("id") AS (
  SELECT "sourceId" FROM "Reference"
  UNION SELECT c."sourceId" FROM "Claim" c JOIN "Estimate" e ON e."id" = c."estimateId" JOIN "Wave" w ON w."id" = e."waveId" AND w."status" = 'published'
  UNION SELECT s."citesId" FROM "shown" n JOIN "Source" s ON s."id" = n."id" WHERE s."citesId" IS NOT NULL
) SELECT "id" FROM "shown"`;

/** The numbers of the questions that are shown. */
export const shownQuestions = 'SELECT "questionId" FROM "Item"';

/** The numbers of the organisations that are shown: what waves and shown sources name, and what turned out to be that. */
export const shownOrganisations = `SELECT n."id" FROM "Organisation" n WHERE COALESCE(n."mergedIntoId", n."id") IN (
  SELECT "organisationId" FROM "WaveOrganisation"
  UNION SELECT s."publisherId" FROM "Source" s WHERE s."id" IN (${shownSources})
)`;

const shownClaims = `SELECT c."id" FROM "Claim" c JOIN "Estimate" e ON e."id" = c."estimateId" JOIN "Wave" w ON w."id" = e."waveId" AND w."status" = 'published'`;

const shown = {
  organisation: shownOrganisations,
  question: shownQuestions,
  source: shownSources,
  claim: shownClaims,
  /** How columns of files are read is the office's own affair. */
  mapping: 'SELECT CAST(NULL AS INTEGER) WHERE FALSE',
} as const;

/** A thing that housekeeping changes, and that may be shown. */
export type KeptWord = keyof typeof shown;

const answerSchema = z.tuple([z.object({ is: z.coerce.boolean() })]);

const models = {
  organisation: 'Organisation',
  question: 'Question',
  source: 'Source',
  claim: 'Claim',
  mapping: 'ImportMapping',
} as const;

/** Whether the public is shown the thing of a slug. */
export async function isSlugShown(db: Database, word: KeptWord, slug: string): Promise<boolean> {
  const rows = await db.$queryRawUnsafe(
    `SELECT "id" IN (${shown[word]}) AS "is" FROM "${models[word]}" WHERE "slug" = ${dialectOf(db).parameter(1)}`,
    slug,
  );
  return z.array(z.object({ is: z.coerce.boolean() })).parse(rows)[0]?.is ?? false;
}

/** Whether the public is shown a thing, by its number in the register. */
export async function isShown(transaction: Transaction, word: KeptWord, id: number): Promise<boolean> {
  const [{ is }] = answerSchema.parse(
    await transaction.$queryRawUnsafe(
      `SELECT CAST(${dialectOf(transaction).parameter(1)} AS INTEGER) IN (${shown[word]}) AS "is"`,
      id,
    ),
  );
  return is;
}

// The order of the tables, and asking what is among a few numbers, keep a store from reading a large table from end to end to
// look for the few rows that are meant.

/**
 * Gives the waves, questions and sources that show things of a word, by the things’ numbers, the instant of their latest
 * public change.
 */
export async function touch(
  transaction: Transaction,
  { word, ids }: { word: KeptWord | 'wave'; ids: readonly number[] },
  at: Date,
): Promise<void> {
  const dialect = dialectOf(transaction);
  const then = Prisma.raw(dialect.inOrder);
  const showing = showingItems(dialect, { word, ids: JSON.stringify(ids) });
  const among = (column: string, query: string) => Prisma.raw(dialect.isAmong(column, query));
  const ofItems = (column: string) =>
    `SELECT "${column}" FROM "Item" WHERE ${dialect.isAmong('"id"', 'SELECT "id" FROM "items"')}`;
  await transaction.$executeRaw`${showing}
    UPDATE "Wave" SET "changedAt" = ${at} WHERE ${among('"id"', `${ofItems('waveId')} UNION SELECT "id" FROM "waves"`)}`;
  await transaction.$executeRaw`${showing}
    UPDATE "Question" SET "changedAt" = ${at} WHERE ${among('"id"', `${ofItems('questionId')} UNION SELECT "id" FROM "questions"`)}`;
  const basesOfItems = `SELECT "id" FROM "Base" WHERE ${dialect.isAmong('"itemId"', 'SELECT "id" FROM "items"')}`;
  const valuesOfItems = `SELECT "id" FROM "Estimate" WHERE ${dialect.isAmong('"baseId"', basesOfItems)}`;
  await transaction.$executeRaw`${showing}, "shown"("id") AS (
      SELECT "id" FROM "named"
      UNION SELECT "sourceId" FROM "Reference" WHERE ${among('"itemId"', 'SELECT "id" FROM "items"')}
      UNION SELECT "sourceId" FROM "Claim" WHERE ${among('"estimateId"', valuesOfItems)}
      UNION SELECT s."citesId" FROM "shown" n ${then} "Source" s ON s."id" = n."id" WHERE s."citesId" IS NOT NULL
    )
    UPDATE "Source" SET "changedAt" = ${at} WHERE ${among('"id"', 'SELECT "id" FROM "shown"')}`;
}

const none = Prisma.sql`SELECT CAST(NULL AS INTEGER) WHERE FALSE`;

/** The waves whose history tells of things by their names: they showed an earlier change of these. */
function toldTo({ inOrder }: Dialect, word: KeptWord, given: Prisma.Sql): Prisma.Sql {
  const then = Prisma.raw(inOrder);
  return Prisma.sql`SELECT v."waveId" FROM ${Prisma.raw(`"${models[word]}"`)} m
    ${then} "Revision" r ON r."subject" = ${word} || ' ' || m."slug" ${then} "RevisionWave" v ON v."revisionId" = r."id"
    WHERE m."id" IN (${given})`;
}

/**
 * The `items` that show things, with the `waves` and `questions` among these things or naming them, the sources that are
 * `named`: those that are meant or published by who is meant, and those that cite them, which show them in their chain; and
 * the claims that are `quoted`: those that are meant or that such a source makes.
 */
function showingItems(dialect: Dialect, { word, ids }: { word: KeptWord | 'wave'; ids: string }): Prisma.Sql {
  const then = Prisma.raw(dialect.inOrder);
  const given = around(dialect.numbersIn, ids);
  const among = (column: string, query: string) => Prisma.raw(dialect.isAmong(column, query));
  const quotedValues = `SELECT "estimateId" FROM "Claim" WHERE ${dialect.isAmong('"id"', 'SELECT "id" FROM "quoted"')}`;
  const quotedBases = `SELECT "baseId" FROM "Estimate" WHERE ${dialect.isAmong('"id"', quotedValues)}`;
  const only = (which: typeof word, sql: Prisma.Sql) => (which === word ? sql : none);
  return Prisma.sql`WITH RECURSIVE
    "waves"("id") AS (
      ${only('wave', given)}
      UNION ${word === 'wave' ? none : toldTo(dialect, word, given)}
      UNION ${only('organisation', Prisma.sql`SELECT "waveId" FROM "WaveOrganisation" WHERE "organisationId" IN (${given})`)}
    ),
    "questions"("id") AS (${only('question', given)}),
    "named"("id") AS (
      ${only('source', given)}
      UNION ${only('organisation', Prisma.sql`SELECT "id" FROM "Source" WHERE "publisherId" IN (${given})`)}
      UNION ${only('claim', Prisma.sql`SELECT "sourceId" FROM "Claim" WHERE "id" IN (${given})`)}
      UNION SELECT s."id" FROM "named" n ${then} "Source" s ON s."citesId" = n."id"
    ),
    "quoted"("id") AS (
      ${only('claim', given)}
      UNION SELECT "id" FROM "Claim" WHERE ${among('"sourceId"', 'SELECT "id" FROM "named"')}
    ),
    "items"("id") AS (
      SELECT "id" FROM "Item" WHERE ${among('"waveId"', 'SELECT "id" FROM "waves"')}
      UNION SELECT "id" FROM "Item" WHERE ${among('"questionId"', 'SELECT "id" FROM "questions"')}
      UNION SELECT "itemId" FROM "Reference" WHERE ${among('"sourceId"', 'SELECT "id" FROM "named"')}
      UNION SELECT "itemId" FROM "Base" WHERE ${among('"id"', quotedBases)}
    )`;
}
