import type { Database } from '@/lib/data/db';
import { namedByItems, ofPublished } from '@/lib/data/find/published';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { type InPlace, numberOf, type Part } from '@/lib/data/sql/in-place';
import type { Source } from '@/lib/domain/record/source';

/** A source in a list: how often a published item names it. */
export type ListedSource = { source: Source; items: number };

/** Sources that something published was taken from, in the order of entry. */
export async function listSourcesInPlace(db: Database, part: Part): Promise<InPlace<ListedSource>[]> {
  const rows = await db.source.findMany({
    where: { id: { gt: numberOf(part) }, ...namedByItems },
    select: {
      id: true,
      ...sourceSelect,
      references: { where: { item: ofPublished }, select: { itemId: true } },
    },
    orderBy: { id: 'asc' },
    take: part.limit,
  });
  return rows.map(({ id, references, ...row }) => ({
    place: String(id),
    thing: { source: toSource(row), items: new Set(references.map(({ itemId }) => itemId)).size },
  }));
}
