import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { type PublicAction, type PublicRevision, publicActionSchema } from '@/lib/domain/versions/correction';
import { waveChangeSchema } from '@/lib/domain/versions/wave-change';
import type { Prisma } from '../generated/client';

/** The columns of a revision that readers may see: who made it is not among them. */
export const publicRevisionSelect = {
  id: true,
  at: true,
  action: true,
  reason: true,
  changes: true,
} satisfies Prisma.RevisionSelect;

const changesSchema = z
  .array(waveChangeSchema)
  .nullable()
  .transform((changes) => changes ?? []);

/** A public revision as the domain knows it; its action must be one that `actions` has. */
export function toPublicRevision<Action extends PublicAction>(
  row: Prisma.RevisionGetPayload<{ select: typeof publicRevisionSelect }>,
  actions: z.ZodType<Action>,
): PublicRevision<Action> {
  const { id, at, action, reason, changes } = row;
  return {
    id,
    at: at.toISOString(),
    action: actions.parse(action),
    reason,
    changes: changesSchema.parse(changes),
  };
}

/** The public changes of a wave, latest first. */
export async function listPublicRevisions(db: Database, waveSlug: string): Promise<PublicRevision[]> {
  const rows = await db.revision.findMany({
    where: { wave: { slug: waveSlug }, public: true, action: { in: publicActionSchema.options } },
    select: publicRevisionSelect,
    orderBy: { id: 'desc' },
  });
  return rows.map((row) => toPublicRevision(row, publicActionSchema));
}
