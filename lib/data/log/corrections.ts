import type { Database } from '@/lib/data/db';
import { readTogether } from '@/lib/data/read-together';
import type { WaveSheet } from '@/lib/domain/record/wave';
import {
  type Correction,
  correctionActionSchema,
  type PublicAction,
  type PublicRevision,
  publicActionSchema,
} from '@/lib/domain/versions/correction';
import type { Prisma } from '../generated/client';
import { publicRevisionSelect, toPublicRevision } from './revisions';

const correctionSelect = {
  ...publicRevisionSelect,
  wave: { select: { slug: true, title: true, status: true } },
} satisfies Prisma.RevisionSelect;

/** Public changes of waves that still are in the register, published or withdrawn. */
function publicWhere(actions: readonly PublicAction[]): Prisma.RevisionWhereInput {
  return { public: true, action: { in: [...actions] }, waveId: { not: null } };
}

const correctionWhere = publicWhere(correctionActionSchema.options);

function toCorrections(rows: Prisma.RevisionGetPayload<{ select: typeof correctionSelect }>[]): Correction[] {
  return rows.flatMap(({ wave, ...row }) =>
    wave === null ? [] : [{ ...toPublicRevision(row, correctionActionSchema), wave }],
  );
}

/** What was corrected, withdrawn, reinstated or put back, the latest first, page by page from 1. */
export async function listCorrections(
  db: Database,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ corrections: Correction[]; total: number }> {
  const [total, rows] = await readTogether(db, [
    db.revision.count({ where: correctionWhere }),
    db.revision.findMany({
      where: correctionWhere,
      select: correctionSelect,
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return { total, corrections: toCorrections(rows) };
}

/** Corrections after the one numbered `after`, of one wave or of all, in the order in which they were made. */
export async function listCorrectionsAfter(
  db: Database,
  { after, limit, wave }: { after: number; limit: number; wave: string | null },
): Promise<Correction[]> {
  const rows = await db.revision.findMany({
    where: { ...correctionWhere, id: { gt: after }, ...(wave === null ? {} : { wave: { slug: wave } }) },
    select: correctionSelect,
    orderBy: { id: 'asc' },
    take: limit,
  });
  return toCorrections(rows);
}

const correctionsAtOnce = 100;

/** All of them in the order in which they were made. Only a few are in memory at a time. */
export async function* streamCorrections(db: Database): AsyncGenerator<Correction[]> {
  let after = 0;
  for (;;) {
    const part = await listCorrectionsAfter(db, { after, limit: correctionsAtOnce, wave: null });
    if (part.length > 0) yield part;
    if (part.length < correctionsAtOnce) return;
    after = part.at(-1)?.id ?? after;
  }
}

/** What is new in the register: a wave that was published or changed, and what it asks now. */
export type FeedEntry = PublicRevision & {
  wave: Pick<WaveSheet, 'slug' | 'title' | 'status'> & { questions: string[] };
};

/** Whose waves a feed tells of: everybody's, one pollster's, or those that ask one question; by slug. */
export type FeedScope = { question: string } | { pollster: string } | null;

/** The waves of a scope that were published or changed, the latest first, at most `limit`. */
export async function listFeedEntries(
  db: Database,
  { scope, limit }: { scope: FeedScope; limit: number },
): Promise<FeedEntry[]> {
  const rows = await db.revision.findMany({
    where: { ...publicWhere(publicActionSchema.options), ...(scope && { wave: waveWhere(scope) }) },
    select: {
      ...publicRevisionSelect,
      wave: {
        select: {
          ...correctionSelect.wave.select,
          items: { select: { question: { select: { title: true } } }, orderBy: { position: 'asc' } },
        },
      },
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.flatMap(({ wave, ...row }) => {
    if (wave === null) return [];
    const { items, ...sheet } = wave;
    const questions = items.map(({ question }) => question.title);
    return [{ ...toPublicRevision(row, publicActionSchema), wave: { ...sheet, questions } }];
  });
}

function waveWhere(scope: NonNullable<FeedScope>): Prisma.WaveWhereInput {
  if ('question' in scope) return { items: { some: { question: { slug: scope.question } } } };
  return { organisations: { some: { role: 'pollster', organisation: { slug: scope.pollster } } } };
}
