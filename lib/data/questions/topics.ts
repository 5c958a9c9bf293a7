import type { Database } from '@/lib/data/db';

/** Every topic that a question has, in order. */
export async function listTopics(db: Database): Promise<string[]> {
  const rows = await db.question.findMany({
    select: { topic: true },
    distinct: ['topic'],
    orderBy: { topic: 'asc' },
  });
  return rows.map(({ topic }) => topic);
}
