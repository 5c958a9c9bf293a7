import type { Database } from './db';

/** A public change of a wave; `at` is an instant as ISO 8601. */
export type PublicRevision = {
  id: number;
  at: string;
  action: string;
  editor: string;
  reason: string | null;
};

/** The public changes of a wave, latest first. */
export async function listPublicRevisions(db: Database, waveSlug: string): Promise<PublicRevision[]> {
  const rows = await db.revision.findMany({
    where: { wave: { slug: waveSlug }, public: true },
    select: { id: true, at: true, action: true, editor: true, reason: true },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
