import type { Database } from '@/lib/data/db';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { type InPlace, numberOf, type Part } from '@/lib/data/sql/in-place';
import type { Source } from '@/lib/domain/record/source';
import type { Prisma } from '../generated/client';

const ofPublished = { item: { wave: { status: 'published' } } } satisfies Prisma.ReferenceWhereInput;

/** A source in a list: how often a published item names it. */
export type ListedSource = { source: Source; items: number };

/** Sources that something published was taken from, in the order of entry. */
export async function listSourcesInPlace(db: Database, part: Part): Promise<InPlace<ListedSource>[]> {
  const rows = await db.source.findMany({
    where: { id: { gt: numberOf(part) }, references: { some: ofPublished } },
    select: { id: true, ...sourceSelect, references: { where: ofPublished, select: { itemId: true } } },
    orderBy: { id: 'asc' },
    take: part.limit,
  });
  return rows.map(({ id, references, ...row }) => ({
    place: String(id),
    thing: { source: toSource(row), items: new Set(references.map(({ itemId }) => itemId)).size },
  }));
}
