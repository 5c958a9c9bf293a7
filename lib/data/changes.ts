import { z } from 'zod';
import type { Database, Transaction } from './db';

const tagsSchema = z.array(z.string());

/** Notes in the change feed which cache tags a write touched; called in the transaction of the write. */
export async function recordChange(transaction: Transaction, tags: string[]): Promise<void> {
  await transaction.change.create({ data: { tags: [...new Set(tags)].sort() } });
}

/** The number and time of the latest change, number 0 at the epoch where there is none. */
export async function getLatestChange(db: Database): Promise<{ id: number; at: string }> {
  const latest = await db.change.findFirst({
    where: { id: { gt: 0 } },
    select: { id: true, at: true },
    orderBy: { id: 'desc' },
  });
  return { id: latest?.id ?? 0, at: (latest?.at ?? new Date(0)).toISOString() };
}

/** The tags touched after change number `after`, and the number of the latest change. */
export async function listChangesAfter(
  db: Database,
  after: number,
): Promise<{ latest: number; tags: string[] }> {
  const rows = await db.change.findMany({
    where: { id: { gt: after } },
    select: { id: true, tags: true },
    orderBy: { id: 'asc' },
  });
  const tags = new Set(rows.flatMap((row) => tagsSchema.parse(row.tags)));
  return { latest: rows.at(-1)?.id ?? after, tags: [...tags] };
}
