import type { Database, Transaction } from '@/lib/data/db';
import { isShown, type KeptWord } from '@/lib/data/find/shown';
import { recordPublicChange, touchShown } from '@/lib/data/log/public-change';
import { recordRevision } from '@/lib/data/log/record-revision';
import { closeProposal } from '@/lib/data/proposals/write-proposal';
import { requireWords } from '@/lib/data/sql/require-words';
import { write } from '@/lib/data/write';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import type { RevisionAction } from '@/lib/domain/record/revision';
import { RuleError } from '@/lib/domain/rule-error';
import { listChanges } from '@/lib/domain/versions/list-changes';
import type { WaveChange } from '@/lib/domain/versions/wave-change';
import type { Prisma } from '../generated/client';
import { renameInDrafts } from './rename-in-drafts';

/** What a command of housekeeping left: the slug of the thing. */
export type Kept = { slug: string };

/** Who lets readers see a change, and why, in words for them. */
export type Publication = {
  publisher: Publisher;
  reason: string;
  /** What somebody else proposed, where it is that which is done, at the version that was looked at. */
  proposal?: { key: string; version: number };
};

/** Who changes a thing; where readers see it, somebody has to answer for that. */
export type By = { editor: Editor; publication?: Publication };

/** A publisher who does something that readers may see, and says why where they do. */
export function asPublished({ publisher, reason = '' }: { publisher: Publisher; reason?: string }): By {
  return { editor: publisher, publication: { publisher, reason } };
}

/** What a change did: to what, by its slug and its numbers now, from what, to what. */
type Change = Kept & {
  ids: number[];
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  /** What readers are told that it changed. */
  changes: WaveChange[];
  /** How a draft calls the thing from now on. */
  rename?: (entry: WaveEntry) => WaveEntry;
};

/** Told of each thing that a command is about to change, by its number, before it is changed. */
export type Announce = (id: number) => Promise<void>;

/**
 * Runs a command of housekeeping in one transaction: its change, what drafts call the thing, and one revision. Where readers
 * are shown the thing, before the change or after it, the change is a public correction.
 * @throws RuleError `nothing_changed` where before and after are the same; of a correction `publisher_needed` where nobody
 * answers for it, `reason_required`, `proposal_changed`.
 */
export async function keepHouse(
  db: Database,
  { editor, publication, action, word }: By & { action: RevisionAction; word: KeptWord },
  change: (transaction: Transaction, announce: Announce) => Promise<Change>,
): Promise<Kept> {
  return write(db, async (transaction) => {
    let isPublic = false;
    const { slug, ids, before, after, changes, rename } = await change(transaction, async (id) => {
      if (!(await isShown(transaction, word, id))) return;
      requirePublication(publication, action);
      isPublic = true;
      await touchShown(transaction, { word, ids: [id] });
    });
    if (before !== undefined && listChanges(before, after).length === 0)
      throw new RuleError('nothing_changed');
    if (publication?.proposal) await closeProposal(transaction, publication.proposal);
    if (rename) await renameInDrafts(transaction, editor, rename);
    for (const id of ids) isPublic ||= await isShown(transaction, word, id);
    const note = { editor, subject: [word, slug] as const, before, after };
    if (isPublic) {
      const reason = requirePublication(publication, action);
      const told = publicActions[action] ?? action;
      await recordPublicChange(transaction, { word, ids }, { ...note, action: told, changes, reason });
    } else await recordRevision(transaction, { ...note, action });
    return { slug };
  });
}

/** What readers are told of a command, where that is another word. */
const publicActions: Partial<Record<RevisionAction, RevisionAction>> = {
  create: 'publish',
  update: 'correct',
};

/** Why a change is made, for readers. What is published anew, such as a claim, needs no reason. */
function requirePublication(publication: Publication | undefined, action: RevisionAction): string | null {
  if (!publication) throw new RuleError('publisher_needed');
  return action === 'create' ? null : requireWords(publication.reason, 'reason_required', 'reason');
}

/**
 * Refuses a save of something that was saved since.
 * @throws RuleError `stale`.
 */
export function requireVersion(stored: number, startedFrom: number): void {
  if (stored !== startedFrom) throw new RuleError('stale');
}
