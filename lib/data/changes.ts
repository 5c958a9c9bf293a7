import { channel } from 'node:diagnostics_channel';
import type { Database, Transaction } from './db';
import { dialectOf } from './sql/dialect-of';

/** What tells the process of a change: pages, actions and what runs at its start are bundled apart. */
const changed = channel('barometer:public-change');

/** The numbers of the changes that open transactions have noted. */
const noted = new WeakMap<Transaction, number>();

/** Notes in the change feed that a write changes what is public; called in the transaction of the write (`write`). */
export async function recordChange(transaction: Transaction): Promise<void> {
  const { id } = await transaction.change.create({ data: {}, select: { id: true } });
  noted.set(transaction, id);
  const { notifyOfChange } = dialectOf(transaction);
  if (notifyOfChange !== null) await transaction.$executeRawUnsafe(notifyOfChange);
}

/** Tells this process of the changes that a transaction noted, once they are there for everybody. */
export function announceChanges(transaction: Transaction): void {
  const id = noted.get(transaction);
  if (id !== undefined) changed.publish(id);
}

/**
 * Has `listener` told of each change of what is public that this process makes, by its number, before whoever made it is
 * told that it is done; until the function that it gives is called.
 */
export function onPublicChange(listener: (id: number) => void): () => void {
  const hear = (id: unknown) => {
    if (typeof id === 'number') listener(id);
  };
  changed.subscribe(hear);
  return () => {
    changed.unsubscribe(hear);
  };
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
