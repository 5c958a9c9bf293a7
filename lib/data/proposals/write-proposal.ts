import { randomBytes } from 'node:crypto';
import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { requireWords } from '@/lib/data/sql/require-words';
import { write } from '@/lib/data/write';
import type { FormFields } from '@/lib/domain/entry/form-fields';
import type { Proposal } from '@/lib/domain/entry/proposal';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import type { RevisionAction } from '@/lib/domain/record/revision';
import { RuleError } from '@/lib/domain/rule-error';
import { getProposal } from './proposals';

/** What somebody proposes of a thing: its form as typed and as it stood, and why, in words for readers. */
export type Proposing = Pick<Proposal, 'word' | 'slug' | 'title' | 'fields' | 'base' | 'reason'> & {
  editor: Editor;
  /** The proposal that this changes, of a thing that is new; of others, its author has one of each thing. */
  key?: string | null;
};

/**
 * Keeps what an editor proposes for review, in place of what the same editor proposed of the thing before.
 * @throws RuleError `reason_required`, `nothing_changed`, `proposal_absent` where the one that it changes is gone.
 */
export async function propose(
  db: Database,
  { editor, key, ...proposing }: Proposing,
): Promise<{ key: string }> {
  const { word, slug, title, fields, base } = proposing;
  // A claim that is new is printed nowhere yet: there is nothing to explain.
  const reason = slug === null ? '' : requireWords(proposing.reason, 'reason_required', 'reason');
  if (isSame(fields, base)) throw new RuleError('nothing_changed');
  return write(db, async (transaction) => {
    const open = await transaction.proposal.findFirst({
      where: { authorId: editor.id, ...(key ? { key } : { word, slug: slug ?? '' }) },
      select: { key: true },
    });
    if (key && !open) throw new RuleError('proposal_absent');
    const data = { title, fields, base, reason, author: editor.name };
    const kept = open ?? { key: randomBytes(12).toString('hex') };
    if (open)
      await transaction.proposal.update({
        where: open,
        data: { ...data, status: 'in_review', comment: null, savedAt: new Date(), version: { increment: 1 } },
        select: { id: true },
      });
    else
      await transaction.proposal.create({
        data: { ...data, ...kept, word, slug, authorId: editor.id },
        select: { id: true },
      });
    await note(transaction, editor, open ? 'save' : 'send', {
      key: kept.key,
      before: base,
      after: fields,
      reason,
    });
    return kept;
  });
}

/**
 * Gives a proposal back to its author with what is to be mended.
 * @throws RuleError `proposal_absent`, `proposal_returned`, `comment_required`.
 */
export function returnProposal(
  db: Database,
  { publisher, key, comment }: { publisher: Publisher; key: string; comment: string },
): Promise<void> {
  const words = requireWords(comment, 'comment_required');
  return write(db, async (transaction) => {
    const { status } = await requireProposal(transaction, key);
    if (status === 'returned') throw new RuleError('proposal_returned');
    await transaction.proposal.update({
      where: { key },
      data: { status: 'returned', comment: words },
      select: { id: true },
    });
    await note(transaction, publisher, 'return', { key, reason: words });
  });
}

/**
 * Takes back what one proposed oneself; its revision keeps what it was.
 * @throws RuleError `proposal_absent`, `not_author`.
 */
export function withdrawProposal(
  db: Database,
  { editor, key }: { editor: Editor; key: string },
): Promise<void> {
  return write(db, async (transaction) => {
    const { authorId, fields } = await requireProposal(transaction, key);
    if (authorId !== editor.id) throw new RuleError('not_author');
    await transaction.proposal.delete({ where: { key }, select: { id: true } });
    await note(transaction, editor, 'discard', { key, before: fields });
  });
}

/**
 * Ends a proposal in the transaction that does what it proposes.
 * @throws RuleError `proposal_changed` where it is not there any more as it was looked at.
 */
export async function closeProposal(
  transaction: Transaction,
  { key, version }: { key: string; version: number },
): Promise<void> {
  const { count } = await transaction.proposal.deleteMany({ where: { key, version, status: 'in_review' } });
  if (count === 0) throw new RuleError('proposal_changed');
}

/**
 * The proposal of this key, for a command.
 * @throws RuleError `proposal_absent`.
 */
async function requireProposal(transaction: Transaction, key: string): Promise<Proposal> {
  const proposal = await getProposal(transaction, key);
  if (!proposal) throw new RuleError('proposal_absent');
  return proposal;
}

type Note = { key: string; before?: FormFields; after?: FormFields; reason?: string };

async function note(
  transaction: Transaction,
  editor: Editor,
  action: RevisionAction,
  { key, ...rest }: Note,
): Promise<void> {
  await recordRevision(transaction, { editor, action, subject: ['proposal', key], ...rest });
}

function isSame(a: FormFields, b: FormFields): boolean {
  return Object.keys({ ...a, ...b }).every(
    (name) => JSON.stringify(a[name] ?? '') === JSON.stringify(b[name] ?? ''),
  );
}
