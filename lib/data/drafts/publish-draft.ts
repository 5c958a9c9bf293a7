import type { Database, Transaction } from '@/lib/data/db';
import { recordPublicChange } from '@/lib/data/log/public-change';
import {
  type DraftConflict,
  findConflict,
  requireDraft,
  type StoredDraft,
} from '@/lib/data/shapes/draft-shape';
import { today } from '@/lib/data/today';
import { createNamed } from '@/lib/data/waves/create-named';
import { createWave } from '@/lib/data/waves/create-wave';
import { replaceWave } from '@/lib/data/waves/replace-wave';
import { requireWave } from '@/lib/data/waves/require-wave';
import { write } from '@/lib/data/write';
import { refusedFields } from '@/lib/domain/entry/entry-findings';
import type { EntryIssue } from '@/lib/domain/entry/entry-issue';
import { readEntry } from '@/lib/domain/entry/read-entry';
import type { Publisher } from '@/lib/domain/people/editor';
import type { Question } from '@/lib/domain/record/question';
import { type Wave, withCheckers } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { refreshEntry } from './match-entry';
import { requireCorrected } from './require-corrected';
import { checkersOf, isAuthor, requireDraftStatus } from './review-draft';

/** What became of publishing a draft. */
export type PublishResult =
  | { kind: 'published'; slug: string }
  | { kind: 'issues'; issues: EntryIssue[] }
  | DraftConflict;

type Publishing = { publisher: Publisher; key: string; version: number; alone: boolean };

/**
 * Publishes a draft that has been reviewed, or a correction, which its own author may publish. The draft is gone then.
 * `alone` says that this installation lets a publisher publish what nobody else has checked.
 * @throws RuleError `draft_absent`, `not_in_review`, `own_draft`, `not_all_checked`, `wave_exists`; of a correction
 * `reason_required`, `wave_withdrawn`, `wave_moved` where the wave was changed since, `nothing_changed`,
 * `claim_unbound` where a claim quotes a value that would be there no more.
 */
export function publishDraft(db: Database, publishing: Publishing): Promise<PublishResult> {
  const { publisher, key, version } = publishing;
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    const conflict = findConflict(draft, version);
    if (conflict) return conflict;
    const corrected = await requireCorrected(transaction, draft);
    if (corrected === null) requireReviewed(draft, publishing);
    const entry = await refreshEntry(transaction, draft.entry);
    const read = readEntry(corrected === null ? entry : { ...entry, slug: corrected.wave.slug });
    if ('issues' in read) return { kind: 'issues', issues: read.issues };
    const refused = refusedFields(entry, read.wave, today());
    if (refused.length > 0) return { kind: 'issues', issues: refused };
    const published =
      corrected === null
        ? await publishWave(transaction, draft, { ...read, publisher })
        : await replaceWave(transaction, corrected, {
            ...read,
            editor: publisher,
            action: 'correct',
            reason: draft.reason,
            checkedBy: checkersOf(draft),
          });
    await transaction.draft.delete({ where: { id: draft.id }, select: { id: true } });
    return { kind: 'published', ...published };
  });
}

function requireReviewed(draft: StoredDraft, { publisher, alone }: Publishing): void {
  requireDraftStatus(draft, 'in_review');
  if (alone) return;
  if (isAuthor(draft, publisher)) throw new RuleError('own_draft');
  const left = checkersOf(draft).filter((name) => name === null).length;
  if (left > 0) throw new RuleError('not_all_checked', { left });
}

async function publishWave(
  transaction: Transaction,
  draft: StoredDraft,
  { wave: read, questions, publisher }: { wave: Wave; questions: Question[]; publisher: Publisher },
): Promise<{ slug: string }> {
  const { slug } = read;
  const taken = await transaction.wave.findUnique({ where: { slug }, select: { id: true } });
  if (taken) throw new RuleError('wave_exists', { wave: slug });
  const checkers = checkersOf(draft);
  const publishedAlone = isAuthor(draft, publisher) || checkers.includes(null);
  const wave = withCheckers(read, publishedAlone ? [] : checkers);
  const ids = await createNamed(transaction, { questions, waves: [wave] });
  const { id } = await createWave(transaction, wave, { ids, publishedAlone });
  const { wave: after } = await requireWave(transaction, slug);
  await recordPublicChange(
    transaction,
    { word: 'wave', ids: [id] },
    { editor: publisher, action: 'publish', subject: ['wave', slug], waveId: id, after },
  );
  return { slug };
}
