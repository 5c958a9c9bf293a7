import { recordChange } from '@/lib/data/changes';
import type { Transaction } from '@/lib/data/db';
import { touch } from '@/lib/data/find/shown';
import { type RevisionNote, recordRevision } from './record-revision';

/** The instant of the public changes of each open transaction. */
const instants = new WeakMap<Transaction, Date>();

/**
 * The instant at which the public changes of a transaction are made: one for all of them, and later than those of any before,
 * whatever the clock says, so that no version is ever given twice.
 */
export async function publicInstant(transaction: Transaction): Promise<Date> {
  const known = instants.get(transaction);
  if (known) return known;
  const latest = await transaction.revision.findFirst({
    where: { public: true },
    select: { at: true },
    orderBy: { at: 'desc' },
  });
  const at = new Date(Math.max(Date.now(), (latest?.at.getTime() ?? 0) + 1));
  instants.set(transaction, at);
  return at;
}

/** What a public change is of: a thing's word, and its numbers in the register. */
export type Changed = Parameters<typeof touch>[1];

/**
 * Gives what shows a thing the version of the transaction’s public changes; called before the thing is changed and, by
 * `recordPublicChange`, after it, since both what showed it and what shows it now is another.
 */
export async function touchShown(transaction: Transaction, changed: Changed): Promise<void> {
  await touch(transaction, changed, await publicInstant(transaction));
}

/** Notes a public change, with its revision, and the waves that showed what was changed. */
export async function recordPublicChange(
  transaction: Transaction,
  changed: Changed,
  note: RevisionNote,
): Promise<void> {
  await touchShown(transaction, changed);
  const at = await publicInstant(transaction);
  const id = await recordRevision(transaction, { ...note, isPublic: true, at });
  if (changed.word !== 'wave')
    await transaction.$executeRaw`
      INSERT INTO "RevisionWave" ("revisionId", "waveId") SELECT CAST(${id} AS INTEGER), "id" FROM "Wave" WHERE "changedAt" = ${at}`;
  await recordChange(transaction);
}
