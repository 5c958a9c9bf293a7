import type { Database } from '@/lib/data/db';

/** The topics that questions have, in order, at most `limit`. */
export async function listTopics(db: Database, limit?: number): Promise<string[]> {
  const rows = await db.question.groupBy({
    by: ['topic'],
    orderBy: { topic: 'asc' },
    ...(limit === undefined ? {} : { take: limit }),
  });
  return rows.map(({ topic }) => topic);
}
