import type { Database, Transaction } from './db';
import type { Prisma } from './generated/client';

// How often things are used, counted for those alone that are asked for. A `_count` that Prisma reads with them is counted
// for all there are, through the whole table of what uses them.

type Register = Database | Transaction;

/** How many there are of a thing, by its number. */
type Counts = (id: number) => number;

/** How many items ask each question. */
export async function countItemsAsking(
  db: Register,
  questions: number[],
  where: Prisma.ItemWhereInput = {},
): Promise<Counts> {
  const rows = await db.item.groupBy({
    by: 'questionId',
    where: { ...where, questionId: { in: questions } },
    _count: true,
  });
  return toCounts(rows.map(({ questionId, _count }) => [questionId, _count]));
}

/** How many items were put in each wording. */
export async function countItemsPutIn(db: Register, wordings: number[]): Promise<Counts> {
  const rows = await db.item.groupBy({
    by: 'wordingId',
    where: { wordingId: { in: wordings } },
    _count: true,
  });
  return toCounts(rows.map(({ wordingId, _count }) => [wordingId, _count]));
}

/** How many values each option has. */
export async function countValuesOf(db: Register, options: number[]): Promise<Counts> {
  const rows = await db.estimate.groupBy({
    by: 'optionId',
    where: { optionId: { in: options } },
    _count: true,
  });
  return toCounts(rows.map(({ optionId, _count }) => [optionId, _count]));
}

/** How many options each question has. */
export async function countOptionsOf(db: Register, questions: number[]): Promise<Counts> {
  const rows = await db.option.groupBy({
    by: 'questionId',
    where: { questionId: { in: questions } },
    _count: true,
  });
  return toCounts(rows.map(({ questionId, _count }) => [questionId, _count]));
}

/** How many wordings each question has. */
export async function countWordingsOf(db: Register, questions: number[]): Promise<Counts> {
  const rows = await db.wording.groupBy({
    by: 'questionId',
    where: { questionId: { in: questions } },
    _count: true,
  });
  return toCounts(rows.map(({ questionId, _count }) => [questionId, _count]));
}

/** How often items refer to each source. */
export async function countReferencesTo(db: Register, sources: number[]): Promise<Counts> {
  const rows = await db.reference.groupBy({
    by: 'sourceId',
    where: { sourceId: { in: sources } },
    _count: true,
  });
  return toCounts(rows.map(({ sourceId, _count }) => [sourceId, _count]));
}

/** How many sources each organisation published. */
export async function countSourcesOf(db: Register, publishers: number[]): Promise<Counts> {
  const rows = await db.source.groupBy({
    by: 'publisherId',
    where: { publisherId: { in: publishers } },
    _count: true,
  });
  return toCounts(rows.map(({ publisherId, _count }) => [publisherId, _count]));
}

function toCounts(rows: [id: number | null, count: number][]): Counts {
  const counts = new Map(rows);
  return (id) => counts.get(id) ?? 0;
}
