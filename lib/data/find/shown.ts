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

// The order of the tables keeps SQLite from reading a large one from end to end to look for the few rows that are meant.

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
  await transaction.$executeRaw`${showing}
    UPDATE "Wave" SET "changedAt" = ${at} WHERE "id" IN (SELECT i."waveId" FROM "items" t ${then} "Item" i ON i."id" = t."id" UNION SELECT "id" FROM "waves")`;
  await transaction.$executeRaw`${showing}
    UPDATE "Question" SET "changedAt" = ${at} WHERE "id" IN (SELECT i."questionId" FROM "items" t ${then} "Item" i ON i."id" = t."id" UNION SELECT "id" FROM "questions")`;
  await transaction.$executeRaw`${showing}, "shown"("id") AS (
      SELECT "id" FROM "named"
      UNION SELECT f."sourceId" FROM "items" t ${then} "Reference" f ON f."itemId" = t."id"
      UNION SELECT c."sourceId" FROM "items" t ${then} "Base" b ON b."itemId" = t."id" ${then} "Estimate" e ON e."baseId" = b."id" ${then} "Claim" c ON c."estimateId" = e."id"
      UNION SELECT s."citesId" FROM "shown" n ${then} "Source" s ON s."id" = n."id" WHERE s."citesId" IS NOT NULL
    )
    UPDATE "Source" SET "changedAt" = ${at} WHERE "id" IN (SELECT "id" FROM "shown")`;
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
 * The `items` that show things, with the `waves` and `questions` among these things or naming them, and the sources that are
 * `named`: those that are meant or published by who is meant, and those that cite them, which show them in their chain.
 */
function showingItems(dialect: Dialect, { word, ids }: { word: KeptWord | 'wave'; ids: string }): Prisma.Sql {
  const then = Prisma.raw(dialect.inOrder);
  const given = around(dialect.numbersIn, ids);
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
    "items"("id") AS (
      SELECT i."id" FROM "waves" w ${then} "Item" i ON i."waveId" = w."id"
      UNION SELECT i."id" FROM "questions" q ${then} "Item" i ON i."questionId" = q."id"
      UNION SELECT f."itemId" FROM "named" n ${then} "Reference" f ON f."sourceId" = n."id"
      UNION SELECT b."itemId" FROM "named" n ${then} "Claim" c ON c."sourceId" = n."id" ${then} "Estimate" e ON e."id" = c."estimateId" ${then} "Base" b ON b."id" = e."baseId"
      UNION ${only('claim', Prisma.sql`SELECT b."itemId" FROM "Claim" c ${then} "Estimate" e ON e."id" = c."estimateId" ${then} "Base" b ON b."id" = e."baseId" WHERE c."id" IN (${given})`)}
    )`;
}
