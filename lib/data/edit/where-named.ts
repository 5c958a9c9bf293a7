import type { Database } from '@/lib/data/db';
import { findByName, type NamedKind } from '@/lib/data/find/name-index';

/** How many things a search of a list finds at most. */
const most = 1000;

/** Prisma's condition on what a list shows: everything, or what `search` finds by its names. */
export async function whereNamed(
  db: Database,
  kind: NamedKind,
  search: string,
): Promise<{ id?: { in: number[] } }> {
  if (search.trim() === '') return {};
  const found = await findByName(db, kind, { text: search, limit: most });
  return { id: { in: found.map(({ id }) => id) } };
}
