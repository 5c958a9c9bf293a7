import { recordChange } from '@/lib/data/changes';
import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Editor } from '@/lib/domain/people/editor';
import type { RevisionAction, RevisionWord } from '@/lib/domain/record/revision';
import { RuleError } from '@/lib/domain/rule-error';
import { listChanges } from '@/lib/domain/versions/list-changes';
import type { Prisma } from '../generated/client';
import { renameInDrafts } from './rename-in-drafts';

/** What a command of housekeeping left: the slug of the thing. */
export type Kept = { slug: string };

/** What a change did: to what, from what, to what, and whether pages may show it. */
type Change = Kept & {
  isPublic: boolean;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  /** How a draft calls the thing from now on. */
  rename?: (entry: WaveEntry) => WaveEntry;
};

/**
 * Runs a command of housekeeping in one transaction: its change, what drafts call the thing, one revision, and, where pages
 * may show it, a note of the change.
 * @throws RuleError `nothing_changed` where before and after are the same.
 */
export async function keepHouse(
  db: Database,
  { editor, action, word }: { editor: Editor; action: RevisionAction; word: RevisionWord },
  change: (transaction: Transaction) => Promise<Change>,
): Promise<Kept> {
  return write(db, async (transaction) => {
    const { slug, isPublic, before, after, rename } = await change(transaction);
    if (before !== undefined && listChanges(before, after).length === 0)
      throw new RuleError('nothing_changed');
    if (rename) await renameInDrafts(transaction, editor, rename);
    await recordRevision(transaction, { editor, action, subject: [word, slug], before, after });
    if (isPublic) await recordChange(transaction);
    return { slug };
  });
}

/**
 * Refuses a save of something that was saved since.
 * @throws RuleError `stale`.
 */
export function requireVersion(stored: number, startedFrom: number): void {
  if (stored !== startedFrom) throw new RuleError('stale');
}
