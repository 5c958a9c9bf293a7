import type { Database } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import {
  type DraftConflict,
  findConflict,
  requireDraft,
  type StoredDraft,
} from '@/lib/data/shapes/draft-shape';
import { requireWords } from '@/lib/data/sql/require-words';
import { today } from '@/lib/data/today';
import { write } from '@/lib/data/write';
import type { DraftStatus, ItemCheck } from '@/lib/domain/entry/draft';
import { refusedFields } from '@/lib/domain/entry/entry-findings';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import { readEntry } from '@/lib/domain/entry/read-entry';
import type { Editor, Publisher } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { requireCorrected } from './require-corrected';

/** What became of sending a draft to review. */
export type SendResult = { kind: 'sent' } | { kind: 'issues'; issues: EntryIssue[] } | DraftConflict;

/**
 * Hands a draft to the publishers, if nothing keeps it from being published and nobody else saved it since `version`.
 * @throws RuleError `draft_absent`, `draft_in_review` where it is with them already, and of a correction
 * `reason_required`, `wave_withdrawn`, `wave_moved` where the wave was changed since.
 */
export function sendToReview(
  db: Database,
  { editor, key, version }: { editor: Editor; key: string; version: number },
): Promise<SendResult> {
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'draft');
    const conflict = findConflict(draft, version);
    if (conflict) return conflict;
    const read = readEntry(draft.entry);
    if ('issues' in read) return { kind: 'issues', issues: read.issues };
    const refused = refusedFields(draft.entry, read.wave, today());
    if (refused.length > 0) return { kind: 'issues', issues: refused };
    await requireCorrected(transaction, draft);
    await transaction.draft.update({
      where: { id: draft.id },
      data: { status: 'in_review', comment: null },
      select: { id: true },
    });
    const { waveId } = draft;
    await recordRevision(transaction, { editor, action: 'send', subject: ['draft', key], waveId });
    return { kind: 'sent' };
  });
}

/**
 * Takes a draft back from review, to go on typing.
 * @throws RuleError `draft_absent`, `not_in_review`, `not_author` where somebody else wrote it.
 */
export function takeBack(db: Database, { editor, key }: { editor: Editor; key: string }): Promise<void> {
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'in_review');
    if (!isAuthor(draft, editor)) throw new RuleError('not_author');
    await transaction.draft.update({
      where: { id: draft.id },
      data: { status: 'draft' },
      select: { id: true },
    });
    const { waveId } = draft;
    await recordRevision(transaction, { editor, action: 'take_back', subject: ['draft', key], waveId });
  });
}

/**
 * Gives a draft back to its authors with what is to be mended. What was checked stays checked, until it changes.
 * @throws RuleError `draft_absent`, `not_in_review`, `comment_required`.
 */
export async function returnDraft(
  db: Database,
  { publisher, key, comment }: { publisher: Publisher; key: string; comment: string },
): Promise<void> {
  const words = requireWords(comment, 'comment_required');
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'in_review');
    await transaction.draft.update({
      where: { id: draft.id },
      data: { status: 'draft', comment: words },
      select: { id: true },
    });
    await recordRevision(transaction, {
      editor: publisher,
      action: 'return',
      subject: ['draft', key],
      waveId: draft.waveId,
      reason: words,
    });
  });
}

/**
 * Notes that a publisher compared an item with its source, or takes the note back; `item` is its key in the entry.
 * @throws RuleError `draft_absent`, `not_in_review`, `own_draft` where the publisher typed some of it, `item_absent`.
 */
export function checkItem(
  db: Database,
  { publisher, key, item, checked }: { publisher: Publisher; key: string; item: string; checked: boolean },
): Promise<{ checks: ItemCheck[] }> {
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'in_review');
    if (isAuthor(draft, publisher)) throw new RuleError('own_draft');
    const entered = draft.entry.items.find((one) => one.key === item);
    if (!entered) throw new RuleError('item_absent');
    const isChecked = draft.checks.some((check) => check.item === item);
    if (isChecked === checked) return { checks: draft.checks };
    const others = draft.checks.filter((check) => check.item !== item);
    const checks = checked ? [...others, { item, id: publisher.id, name: publisher.name }] : others;
    await transaction.draft.update({ where: { id: draft.id }, data: { checks }, select: { id: true } });
    const { title } = entered.question;
    await recordRevision(transaction, {
      editor: publisher,
      action: checked ? 'check' : 'uncheck',
      subject: ['draft', key],
      waveId: draft.waveId,
      changes: [{ path: `items.${item}`, before: checked ? null : title, after: checked ? title : null }],
    });
    return { checks };
  });
}

/**
 * Judges whether a draft stands where a command needs it.
 * @throws RuleError `draft_in_review` or `not_in_review` where it does not.
 */
export function requireDraftStatus({ status }: StoredDraft, wanted: DraftStatus): void {
  if (status !== wanted) throw new RuleError(wanted === 'draft' ? 'draft_in_review' : 'not_in_review');
}

/** Whether somebody typed some of a draft. */
export function isAuthor({ authors }: StoredDraft, { id }: { id: string }): boolean {
  return authors.some((author) => author.id === id);
}

/** Who compared each item of a draft with its source, item by item: nobody where no check is of somebody else than its authors. */
export function checkersOf(draft: StoredDraft): (string | null)[] {
  const { entry, checks } = draft;
  return entry.items.map(({ key }) => {
    const check = checks.find((one) => one.item === key && !isAuthor(draft, one));
    return check?.name ?? null;
  });
}
