import type { Transaction } from '@/lib/data/db';
import { insertRows } from '@/lib/data/sql/insert-rows';
import type { Editor } from '@/lib/domain/people/editor';
import type { RevisionAction, RevisionWord } from '@/lib/domain/record/revision';
import type { Prisma } from '../generated/client';

/** What a revision says beside who and when; what is left out is nothing. */
export type RevisionNote = {
  editor: Editor;
  action: RevisionAction;
  /** What was changed: its word, and its slug or key. */
  subject: readonly [word: RevisionWord, name: string];
  waveId?: number | null;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  /** What changed, each with its old and its new text. */
  changes?: Prisma.InputJsonValue;
  reason?: string | null;
  /** Whether readers see it. */
  isPublic?: boolean;
  /** When; now where it is not given. */
  at?: Date;
};

/** Notes who changed what, and gives the note’s number; called once in the transaction of the change. */
export async function recordRevision(
  transaction: Transaction,
  { editor, subject, isPublic, ...note }: RevisionNote,
): Promise<number> {
  const { id } = await transaction.revision.create({
    data: {
      ...note,
      editor: editor.name,
      editorId: editor.id,
      subject: subject.join(' '),
      public: isPublic ?? false,
    },
    select: { id: true },
  });
  return id;
}

/** The columns of a revision but for its number, in the order in which many are written. */
export const revisionColumns = [
  'at',
  'editor',
  'editorId',
  'action',
  'waveId',
  'subject',
  'before',
  'after',
  'changes',
  'reason',
  'public',
] as const;

/** Notes many changes, all of one instant, in few statements. */
export async function recordRevisions(
  transaction: Transaction,
  notes: readonly RevisionNote[],
  instant: Date,
): Promise<void> {
  // As Prisma writes an instant.
  const at = instant.toISOString().replace('Z', '+00:00');
  await insertRows(
    transaction,
    'Revision',
    revisionColumns,
    notes.map(({ editor, action, subject, waveId, before, after, changes, reason, isPublic }) => [
      at,
      editor.name,
      editor.id,
      action,
      waveId ?? null,
      subject.join(' '),
      before ?? null,
      after ?? null,
      changes ?? null,
      reason ?? null,
      isPublic ?? false,
    ]),
  );
}
