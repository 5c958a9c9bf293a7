import type { Database } from '@/lib/data/db';
import { type DraftConflict, findConflict, requireDraft } from '@/lib/data/shapes/draft-shape';
import { changesSince, requireStandingWave } from '@/lib/data/waves/require-wave';
import { write } from '@/lib/data/write';
import { alignKeys } from '@/lib/domain/entry/align-keys';
import { type ConflictChoices, listDifferences, mergeEntries } from '@/lib/domain/entry/merge-entries';
import { toEntry } from '@/lib/domain/entry/to-entry';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import type { Editor } from '@/lib/domain/people/editor';
import type { Wave } from '@/lib/domain/record/wave';
import { RuleError } from '@/lib/domain/rule-error';
import { requireDraftStatus } from './review-draft';
import { keepEntry, withAuthor } from './write-drafts';

/** The wave as it is published now, and who changed it last. */
type Overtaken = { wave: Wave; changedBy: string };

/**
 * What became of a renewal: the correction starts from the wave as it is now, or nothing was written, since both say
 * something else in the same fields, or since somebody else saved the draft.
 */
export type Renewal =
  | ({ kind: 'renewed'; version: number; entry: WaveEntry } & Overtaken)
  | ({ kind: 'contested'; waveVersion: number; base: WaveEntry; theirs: WaveEntry } & Overtaken)
  | DraftConflict;

/** What somebody chose where both differ; holds only while the wave is at the version that they looked at. */
export type Decision = { waveVersion: number; choices: ConflictChoices };

/**
 * Has a correction start from the wave as it is now, after somebody changed that meanwhile: what only the wave or only
 * the correction changed is joined, what both changed is chosen by somebody.
 * @throws RuleError `draft_absent`, `draft_in_review`, `not_a_correction`, `wave_withdrawn`.
 */
export function rebaseCorrection(
  db: Database,
  { editor, key, version, decision }: { editor: Editor; key: string; version: number; decision?: Decision },
): Promise<Renewal> {
  return write(db, async (transaction) => {
    const draft = await requireDraft(transaction, key);
    requireDraftStatus(draft, 'draft');
    if (draft.wave === null) throw new RuleError('not_a_correction');
    const conflict = findConflict(draft, version);
    if (conflict) return conflict;
    const stored = await requireStandingWave(transaction, draft.wave.slug);
    const { version: waveVersion, wave } = stored;
    const { entry: mine, waveVersion: startedFrom } = draft;
    const { editor: changedBy } = await changesSince(transaction, stored, startedFrom ?? waveVersion);
    // Of a correction that does not know what it started from, everything that it says is somebody’s own.
    const known = draft.base === null ? [mine] : [draft.base, mine];
    const theirs = alignKeys(toEntry(wave), known, `v${waveVersion}`);
    const base = draft.base ?? theirs;
    const isDecided = decision?.waveVersion === waveVersion;
    const choices = isDecided ? decision.choices : {};
    const { merged: entry, conflicts } = mergeEntries({ base, mine, theirs, choices });
    if (conflicts.length > 0 && !isDecided)
      return { kind: 'contested', waveVersion, base, theirs, wave, changedBy };
    const changes = [
      ...listDifferences(mine, entry),
      ...(startedFrom === waveVersion
        ? []
        : [{ path: 'waveVersion', before: String(startedFrom ?? ''), after: String(waveVersion) }]),
    ];
    if (changes.length === 0) return { kind: 'renewed', version, entry: mine, wave, changedBy };
    const authors = conflicts.length > 0 ? withAuthor(draft.authors, editor) : draft.authors;
    const { version: renewed } = await keepEntry(transaction, draft, {
      editor,
      authors,
      entry,
      changes,
      base: theirs,
      waveVersion,
    });
    return { kind: 'renewed', version: renewed, entry, wave, changedBy };
  });
}

/** Whether somebody changed the wave that a correction corrects since the correction started from it. */
export async function isOvertaken(db: Database, key: string): Promise<boolean> {
  const draft = await db.draft.findUnique({
    where: { key },
    select: { waveVersion: true, wave: { select: { id: true, version: true } } },
  });
  if (!draft?.wave || draft.waveVersion === null) return false;
  const { changes } = await changesSince(db, draft.wave, draft.waveVersion);
  return changes.length > 0;
}
