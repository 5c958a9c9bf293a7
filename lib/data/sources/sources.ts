import type { Database } from '@/lib/data/db';
import { namedByItems, ofPublished } from '@/lib/data/find/published';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { readItems } from '@/lib/data/shapes/whole-waves';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Source, SourceTitle } from '@/lib/domain/record/source';

/** A source with every published item that it prints values of, and the sources that cite it. */
export type SourceWithItems = { source: Source; items: AskedItem[]; citedBy: SourceTitle[] };

/** The source of this slug, or null where nothing published was taken from one of that name and nothing in it is a claim. */
export async function getSource(db: Database, slug: string): Promise<SourceWithItems | null> {
  const row = await db.source.findUnique({
    where: { slug },
    select: {
      ...sourceSelect,
      citedBy: {
        where: namedByItems,
        select: { slug: true, title: true, kind: true },
        orderBy: { slug: 'asc' },
      },
      claims: { select: { id: true }, take: 1 },
    },
  });
  if (!row) return null;
  const rows = await db.item.findMany({
    where: { ...ofPublished, references: { some: { source: { slug } } } },
    select: { id: true },
    orderBy: [{ wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { waveId: 'asc' }, { position: 'asc' }],
  });
  const { citedBy, claims, ...source } = row;
  if (rows.length === 0 && citedBy.length === 0 && claims.length === 0) return null;
  const items = await readItems(db, rows);
  return { source: toSource(source), items, citedBy };
}
