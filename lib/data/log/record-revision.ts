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
};

/** Notes who changed what; called once in the transaction of the change. */
export async function recordRevision(
  transaction: Transaction,
  { editor, subject, isPublic, ...note }: RevisionNote,
): Promise<void> {
  await transaction.revision.create({
    data: {
      ...note,
      editor: editor.name,
      editorId: editor.id,
      subject: subject.join(' '),
      public: isPublic ?? false,
    },
    select: { id: true },
  });
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

/** Notes many changes in few statements. */
export async function recordRevisions(
  transaction: Transaction,
  notes: readonly RevisionNote[],
): Promise<void> {
  // As Prisma writes an instant.
  const at = new Date().toISOString().replace('Z', '+00:00');
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
