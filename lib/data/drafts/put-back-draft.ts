import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import type { Editor } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { type Discarded, readDiscarded } from './discarded';
import { hasDraft } from './drafts';
import { titleOf, withAuthor } from './write-drafts';

/**
 * Puts a discarded draft back at its address, as it was: who typed it, why, and what a correction started from. One that
 * is there again is left as it is.
 * @throws RuleError `revision_absent` where that revision discarded no draft, or keeps too little of it, `correction_open`
 * where another correction of the wave has been begun, `wave_absent` where the wave is gone.
 */
export function putBackDraft(
  db: Database,
  { editor, revision }: { editor: Editor; revision: number },
): Promise<{ key: string }> {
  return write(db, async (transaction) => {
    const row = await transaction.revision.findUnique({
      where: { id: revision },
      select: { subject: true, action: true, before: true, waveId: true },
    });
    const [word, key = ''] = (row?.subject ?? '').split(' ');
    const discarded = readDiscarded(row?.before);
    if (row?.action !== 'discard' || word !== 'draft' || !discarded) throw new RuleError('revision_absent');
    const { waveId } = row;
    if (await hasDraft(transaction, key)) return { key };
    await requireFree(transaction, { waveId, ...discarded });
    const { entry, base, version, authors, ...columns } = discarded;
    await transaction.draft.create({
      data: {
        ...columns,
        key,
        waveId,
        entry,
        ...(base === null ? {} : { base }),
        title: titleOf(entry),
        authors: withAuthor(authors, editor),
        // Whoever still has it open from before is told of the end that it had.
        version: version + 1,
        savedBy: editor.name,
      },
      select: { id: true },
    });
    await recordRevision(transaction, {
      editor,
      action: 'restore',
      subject: ['draft', key],
      waveId,
      after: entry,
    });
    return { key };
  });
}

/** A wave has one correction at a time, and one that has been removed has none. */
async function requireFree(
  transaction: Transaction,
  { waveId, base }: Pick<Discarded, 'base'> & { waveId: number | null },
): Promise<void> {
  if (base === null) return;
  if (waveId === null) throw new RuleError('wave_absent');
  if ((await transaction.draft.count({ where: { waveId } })) > 0) throw new RuleError('correction_open');
}
