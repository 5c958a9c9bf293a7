import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { type PublicAction, type PublicRevision, publicActionSchema } from '@/lib/domain/versions/correction';
import { waveChangeSchema } from '@/lib/domain/versions/wave-change';
import type { Prisma } from '../generated/client';
import { namePublicThings } from './public-things';

/** The columns of a revision that readers may see: who made it is not among them. */
export const publicRevisionSelect = {
  id: true,
  subject: true,
  at: true,
  action: true,
  reason: true,
  changes: true,
} satisfies Prisma.RevisionSelect;

const changesSchema = z
  .array(waveChangeSchema)
  .nullable()
  .transform((changes) => changes ?? []);

type PublicRow = Prisma.RevisionGetPayload<{ select: typeof publicRevisionSelect }>;

/** Public revisions as the domain knows them, beside their rows; their actions must be ones that `actions` has. */
export async function toPublicRevisions<Action extends PublicAction, Row extends PublicRow>(
  db: Database,
  rows: readonly Row[],
  actions: z.ZodType<Action>,
): Promise<{ row: Row; revision: PublicRevision<Action> }[]> {
  const nameOf = await namePublicThings(
    db,
    rows.map(({ subject }) => subject),
  );
  return rows.map((row) => {
    const { id, at, action, subject, reason, changes } = row;
    const revision = {
      id,
      at: at.toISOString(),
      action: actions.parse(action),
      of: nameOf(subject),
      reason,
      changes: changesSchema.parse(changes),
    };
    return { row, revision };
  });
}

/** The public changes of a wave and of what it shows, latest first. */
export async function listPublicRevisions(db: Database, waveSlug: string): Promise<PublicRevision[]> {
  const wave = await db.wave.findUnique({ where: { slug: waveSlug }, select: { id: true } });
  if (!wave) return [];
  const shown = await db.revisionWave.findMany({
    where: { waveId: wave.id },
    select: { revision: { select: publicRevisionSelect } },
  });
  const own = await db.revision.findMany({
    where: { waveId: wave.id, public: true, action: { in: publicActionSchema.options } },
    select: publicRevisionSelect,
  });
  const rows = [...own, ...shown.map(({ revision }) => revision)].sort((a, b) => b.id - a.id);
  return (await toPublicRevisions(db, rows, publicActionSchema)).map(({ revision }) => revision);
}
