import type { Database } from '@/lib/data/db';
import type { ItemInWave } from '@/lib/data/questions/questions';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { itemSelect, sheetSelect, toItem, toSheet } from '@/lib/data/shapes/wave-shape';
import type { Source, SourceTitle } from '@/lib/domain/record/source';

/** A source with every published item that it prints values of, and the sources that cite it. */
export type SourceWithItems = { source: Source; items: ItemInWave[]; citedBy: SourceTitle[] };

/** The source of this slug, or null where nothing published was taken from one of that name and nothing in it is a claim. */
export async function getSource(db: Database, slug: string): Promise<SourceWithItems | null> {
  const row = await db.source.findUnique({
    where: { slug },
    select: {
      ...sourceSelect,
      citedBy: {
        where: { references: { some: { item: { wave: { status: 'published' } } } } },
        select: { slug: true, title: true, kind: true },
        orderBy: { slug: 'asc' },
      },
      claims: { select: { id: true }, take: 1 },
    },
  });
  if (!row) return null;
  const items = await db.item.findMany({
    where: { wave: { status: 'published' }, references: { some: { source: { slug } } } },
    select: { ...itemSelect, wave: { select: sheetSelect } },
    orderBy: [{ wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { waveId: 'asc' }, { position: 'asc' }],
  });
  const { citedBy, claims, ...source } = row;
  if (items.length === 0 && citedBy.length === 0 && claims.length === 0) return null;
  return {
    source: toSource(source),
    items: items.map(({ wave, ...item }) => ({ sheet: toSheet(wave), item: toItem(item) })),
    citedBy,
  };
}
