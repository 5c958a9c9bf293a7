import type { Database, Transaction } from '@/lib/data/db';
import { published } from '@/lib/data/find/published';
import { readTogether } from '@/lib/data/read-together';
import { readMissing } from '@/lib/data/shapes/missing-column';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { readWaves, type StoredWave } from '@/lib/data/shapes/whole-waves';
import type { ListFilter } from '@/lib/domain/queries/list-filter';
import type { Wave, WaveSheet } from '@/lib/domain/record/wave';
import type { Stated } from '@/lib/domain/values/missing';
import type { Prisma } from '../generated/client';

/** The wave of this slug with everything published of it, or null where the public has none of that name. */
export async function getWave(db: Database | Transaction, slug: string): Promise<Wave | null> {
  const [stored] = await listStoredWaves(db, [slug]);
  return stored?.wave ?? null;
}

/** The waves of these slugs, published or withdrawn, for a command, in the order of entry. */
export async function listStoredWaves(
  db: Database | Transaction,
  slugs: readonly string[],
): Promise<StoredWave[]> {
  if (slugs.length === 0) return [];
  const rows = await db.wave.findMany({ where: { slug: { in: [...slugs] } }, select: { id: true } });
  return readWaves(
    db,
    rows.map(({ id }) => id),
  );
}

/** What is said of a wave as a whole beside what its sources say. */
export type WaveStanding = {
  /** Whether nobody but its author compared it with its sources when it was published. */
  publishedAlone: boolean;
  /** Why it was withdrawn, in words for readers; null while it stands. */
  withdrawnBecause: string | null;
};

/** How the wave of this slug stands, or null where the public has none of that name. */
export async function getWaveStanding(
  db: Database | Transaction,
  slug: string,
): Promise<WaveStanding | null> {
  return db.wave.findUnique({ where: { slug }, select: { publishedAlone: true, withdrawnBecause: true } });
}

type After = { after: number; limit: number; where: Prisma.WaveWhereInput };

/** Published waves after the wave numbered `after`, in the order in which they were entered, at most `limit`. */
export async function listWavesAfter(db: Database | Transaction, options: After): Promise<StoredWave[]> {
  return readPublished(db, await listWaveIdsAfter(db, options));
}

/** Those of the waves of these numbers that are published still. */
export async function readPublished(
  db: Database | Transaction,
  ids: readonly number[],
): Promise<StoredWave[]> {
  return (await readWaves(db, ids)).filter(({ wave }) => wave.status === 'published');
}

/** The numbers of these waves. */
export async function listWaveIdsAfter(db: Database | Transaction, options: After): Promise<number[]> {
  const rows = await db.wave.findMany({
    where: { ...published, id: { gt: options.after }, AND: [options.where] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: options.limit,
  });
  return rows.map(({ id }) => id);
}

/** Prisma's condition on a published wave; `topic` and `source` are of its items. */
export function publishedWaveWhere(filter: ListFilter): Prisma.WaveWhereInput {
  const items = publishedItemConditions(filter);
  return {
    ...published,
    ...(filter.country === null ? {} : { country: filter.country }),
    ...(filter.mode === null ? {} : { mode: filter.mode }),
    ...(filter.sampling === null ? {} : { sampling: filter.sampling }),
    ...(filter.pollster === null
      ? {}
      : { organisations: { some: { role: 'pollster', organisation: { slug: filter.pollster } } } }),
    ...(items.length === 0 ? {} : { items: { some: { AND: items } } }),
  };
}

function publishedItemConditions({ topic, source }: ListFilter): Prisma.ItemWhereInput[] {
  const conditions: Prisma.ItemWhereInput[] = [];
  if (topic !== null) conditions.push({ question: { topic } });
  if (source !== null) conditions.push({ references: { some: { source: { kind: source } } } });
  return conditions;
}

/** A wave where it stands in a list: its sheet, and for each of its items whether its wording is known. */
export type ListedWave = { sheet: WaveSheet; wordings: Stated<number>[] };

/** The columns of a wave in a list. */
export const listedSelect = {
  ...sheetSelect,
  items: { select: { wordingId: true, missing: true } },
} satisfies Prisma.WaveSelect;

/** A wave in a list, as the domain knows it. */
export function toListedWave({
  items,
  ...row
}: Prisma.WaveGetPayload<{ select: typeof listedSelect }>): ListedWave {
  return {
    sheet: toSheet(row),
    wordings: items.map(({ wordingId, missing }) => readMissing(missing)('wording', wordingId)),
  };
}

/** Published waves, the latest fieldwork first, page by page; `page` counts from 1. */
export async function listWaves(
  db: Database,
  options: { filter: ListFilter; page: number; pageSize: number },
): Promise<{ waves: ListedWave[]; total: number }> {
  const where = publishedWaveWhere(options.filter);
  const [total, rows] = await readTogether(db, [
    db.wave.count({ where }),
    db.wave.findMany({
      where,
      select: listedSelect,
      orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
      skip: (options.page - 1) * options.pageSize,
      take: options.pageSize,
    }),
  ]);
  return { total, waves: rows.map(toListedWave) };
}
