import { randomBytes } from 'node:crypto';
import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import {
  type DraftConflict,
  findConflict,
  requireDraft,
  type StoredDraft,
} from '@/lib/data/shapes/draft-shape';
import { requireStandingWave } from '@/lib/data/waves/require-wave';
import { write } from '@/lib/data/write';
import { keepChecks } from '@/lib/domain/entry/kept-checks';
import { type EntryDifference, listDifferences } from '@/lib/domain/entry/merge-entries';
import { toEntry } from '@/lib/domain/entry/to-entry';
import { type WaveEntry, waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import type { Editor, Person } from '@/lib/domain/people/editor';
import { cleanLine, cleanText } from '@/lib/domain/values/text';
import { toDiscarded } from './discarded';
import { requireDraftStatus } from './review-draft';

/** Keeps a wave that somebody begins to type. */
export async function createDraft(
  db: Database,
  { editor, entry }: { editor: Editor; entry: WaveEntry },
): Promise<{ key: string }> {
  return write(db, (transaction) => storeDraft(transaction, { editor, entry }));
}

/**
 * Begins a correction of a published wave, or gives the one that has been begun.
 * @throws RuleError `wave_absent` or `wave_withdrawn` where no wave of that slug stands.
 */
export function openCorrection(
  db: Database,
  { editor, wave: slug }: { editor: Editor; wave: string },
): Promise<{ key: string }> {
  return write(db, async (transaction) => {
    const { id, version, wave } = await requireStandingWave(transaction, slug);
    const open = await transaction.draft.findFirst({ where: { waveId: id }, select: { key: true } });
    if (open) return open;
    const entry = toEntry(wave);
    return storeDraft(transaction, { editor, entry, wave: { id, version, base: entry } });
  });
}

/** What a draft begins with; of a correction also the wave that it corrects, as it starts from it. */
type NewDraft = {
  editor: Editor;
  entry: WaveEntry;
  reason?: string | null;
  wave?: { id: number; version: number; base: WaveEntry };
};

/** Writes a new draft, with its revision. */
export async function storeDraft(
  transaction: Transaction,
  { editor, entry, reason = null, wave }: NewDraft,
): Promise<{ key: string }> {
  const key = randomBytes(12).toString('hex');
  const waveId = wave?.id ?? null;
  await transaction.draft.create({
    data: {
      key,
      title: titleOf(entry),
      entry: waveEntrySchema.parse(entry),
      authors: [personOf(editor)],
      savedBy: editor.name,
      checks: [],
      reason,
      waveId,
      ...(wave === undefined ? {} : { waveVersion: wave.version, base: wave.base }),
    },
    select: { id: true },
  });
  const isAsPublished = JSON.stringify(entry) === JSON.stringify(wave?.base);
  await recordRevision(transaction, {
    editor,
    action: 'create',
    subject: ['draft', key],
    waveId,
    // What a correction begins with is the wave, which has revisions of its own.
    ...(isAsPublished ? {} : { after: entry }),
  });
  return { key };
}

/** What became of a save. `savedAt` is an instant as ISO 8601. */
export type SaveResult = { kind: 'saved'; version: number; savedAt: string } | DraftConflict;

/**
 * Keeps what has been typed, unless somebody else saved since. A save of what is there already writes nothing.
 * @throws RuleError `draft_absent`, or `draft_in_review` where it is with the publishers.
 */
export async function saveDraft(
  db: Database,
  save: { editor: Editor; key: string; version: number; entry: WaveEntry; reason?: string },
): Promise<SaveResult> {
  const { editor, key, version } = save;
  const entry = waveEntrySchema.parse(save.entry);
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'draft');
    const conflict = findConflict(draft, version);
    if (conflict) return conflict;
    const reason = save.reason === undefined ? draft.reason : cleanText(save.reason) || null;
    const changes = changesOf(draft, { entry, reason });
    if (changes.length === 0) return { kind: 'saved', version, savedAt: draft.savedAt };
    return keepEntry(transaction, draft, {
      editor,
      authors: withAuthor(draft.authors, editor),
      entry,
      changes,
      reason,
    });
  });
}

/** What a draft is to hold from now on, who has it so, and in what that differs from what it held. */
type Keeping = {
  editor: Editor;
  authors: Person[];
  entry: WaveEntry;
  changes: EntryDifference[];
  reason?: string | null;
  base?: WaveEntry;
  waveVersion?: number;
};

/** Writes what a draft is to hold, with its revision; what was checked stays checked where nothing of it changed. */
export async function keepEntry(
  transaction: Transaction,
  draft: StoredDraft,
  { editor, entry, changes, ...columns }: Keeping,
): Promise<{ kind: 'saved'; version: number; savedAt: string }> {
  const { id, key, waveId, checks, version: before } = draft;
  const [version, savedAt] = [before + 1, new Date()];
  await transaction.draft.update({
    where: { id },
    data: {
      ...columns,
      title: titleOf(entry),
      entry,
      savedAt,
      savedBy: editor.name,
      version,
      checks: keepChecks(checks, { before: draft.entry, after: entry }),
    },
    select: { id: true },
  });
  await recordRevision(transaction, { editor, action: 'save', subject: ['draft', key], waveId, changes });
  return { kind: 'saved', version, savedAt: savedAt.toISOString() };
}

function changesOf(
  draft: StoredDraft,
  { entry, reason }: { entry: WaveEntry; reason: string | null },
): EntryDifference[] {
  const ofEntry = listDifferences(draft.entry, entry);
  return reason === draft.reason
    ? ofEntry
    : [...ofEntry, { path: 'reason', before: draft.reason, after: reason }];
}

/**
 * Throws a draft away; its revision keeps all of it, to be put back (`putBackDraft`).
 * @throws RuleError `draft_absent`, or `draft_in_review` where it is with the publishers.
 */
export function discardDraft(db: Database, { editor, key }: { editor: Editor; key: string }): Promise<void> {
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'draft');
    await transaction.draft.delete({ where: { id: draft.id }, select: { id: true } });
    await recordRevision(transaction, {
      editor,
      action: 'discard',
      subject: ['draft', key],
      waveId: draft.waveId,
      before: toDiscarded(draft),
    });
  });
}

/** A draft’s title in lists. */
export function titleOf(entry: WaveEntry): string {
  return cleanLine(entry.title);
}

function personOf({ id, name }: Editor): Person {
  return { id, name };
}

/** The authors of a draft, with somebody who typed in it too. */
export function withAuthor(authors: Person[], editor: Editor): Person[] {
  return authors.some(({ id }) => id === editor.id) ? authors : [...authors, personOf(editor)];
}
