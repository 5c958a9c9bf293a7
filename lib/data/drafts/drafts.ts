import type { Database, Transaction } from '@/lib/data/db';
import { draftSelect, listedDraftSelect, toDraft, toListedDraft } from '@/lib/data/shapes/draft-shape';
import type { Draft, ListedDraft } from '@/lib/domain/entry/draft';

/** The draft of this key, or null where there is none, as after it was published. */
export async function getDraft(db: Database | Transaction, key: string): Promise<Draft | null> {
  const row = await db.draft.findUnique({ where: { key }, select: draftSelect });
  return row ? toDraft(row) : null;
}

/** Whether there is a draft of this key. */
export async function hasDraft(db: Database | Transaction, key: string): Promise<boolean> {
  return (await db.draft.count({ where: { key } })) > 0;
}

/** Every draft, those in review first, then the one saved last first. */
export async function listDrafts(db: Database): Promise<ListedDraft[]> {
  const rows = await db.draft.findMany({
    select: listedDraftSelect,
    orderBy: [{ status: 'desc' }, { savedAt: 'desc' }],
  });
  return rows.map(toListedDraft);
}
