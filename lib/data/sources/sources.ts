import type { Database } from '@/lib/data/db';
import { namedByItems, ofPublished } from '@/lib/data/find/published';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { readItems } from '@/lib/data/shapes/whole-waves';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Source, SourceTitle } from '@/lib/domain/record/source';

/**
 * A source with the latest published items that it prints values of, how many items and values it has in all, and the sources
 * that cite it.
 */
export type SourceWithItems = {
  source: Source;
  items: AskedItem[];
  counts: { items: number; values: number };
  citedBy: SourceTitle[];
};

/** So many items of a source are read at most, with all their values. */
const mostItems = 48;

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
  const where = { ...ofPublished, references: { some: { source: { slug } } } };
  const rows = await db.item.findMany({
    where,
    select: { id: true },
    take: mostItems,
    orderBy: [{ wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { waveId: 'asc' }, { position: 'asc' }],
  });
  const { citedBy, claims, ...source } = row;
  if (rows.length === 0 && citedBy.length === 0 && claims.length === 0) return null;
  const items = await readItems(db, rows);
  const counts = {
    items: await db.item.count({ where }),
    values: await db.estimate.count({ where: { ...ofPublished, reference: { source: { slug } } } }),
  };
  return { source: toSource(source), items, counts, citedBy };
}
