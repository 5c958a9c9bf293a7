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
import { publicRevisionSelect, toPublicRevisions } from './revisions';

const correctionSelect = {
  ...publicRevisionSelect,
  wave: { select: { slug: true, title: true, status: true } },
} satisfies Prisma.RevisionSelect;

/** Public changes, made so. */
function publicWhere(actions: readonly PublicAction[]): Prisma.RevisionWhereInput {
  return { public: true, action: { in: [...actions] } };
}

const correctionWhere = publicWhere(correctionActionSchema.options);

async function toCorrections(
  db: Database,
  rows: Prisma.RevisionGetPayload<{ select: typeof correctionSelect }>[],
): Promise<Correction[]> {
  const read = await toPublicRevisions(db, rows, correctionActionSchema);
  return read.map(({ row: { wave }, revision }) => ({ ...revision, wave }));
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
  return { total, corrections: await toCorrections(db, rows) };
}

/** Corrections after the one numbered `after`, of one wave or of all, in the order in which they were made. */
export async function listCorrectionsAfter(
  db: Database,
  { after, limit, wave }: { after: number; limit: number; wave: string | null },
): Promise<Correction[]> {
  const rows = await db.revision.findMany({
    where: { ...correctionWhere, id: { gt: after }, ...(wave === null ? {} : showing({ slug: wave })) },
    select: correctionSelect,
    orderBy: { id: 'asc' },
    take: limit,
  });
  return toCorrections(db, rows);
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

/** What is new in the register: what was published or changed; of a wave also what it asks now. */
export type FeedEntry = PublicRevision & {
  wave: (Pick<WaveSheet, 'slug' | 'title' | 'status'> & { questions: string[] }) | null;
};

/** Whose waves a feed tells of: everybody's, one pollster's, or those that ask one question; by slug. */
export type FeedScope = { question: string } | { pollster: string } | null;

/** What was published or changed of the waves of a scope and what they show, the latest first, at most `limit`. */
export async function listFeedEntries(
  db: Database,
  { scope, limit }: { scope: FeedScope; limit: number },
): Promise<FeedEntry[]> {
  const rows = await db.revision.findMany({
    where: { ...publicWhere(publicActionSchema.options), ...(scope && whereOfScope(scope)) },
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
  const read = await toPublicRevisions(db, rows, publicActionSchema);
  return read.map(({ row: { wave }, revision }) => {
    if (wave === null) return { ...revision, wave };
    const { items, ...sheet } = wave;
    return { ...revision, wave: { ...sheet, questions: items.map(({ question }) => question.title) } };
  });
}

/** Revisions of a wave, and of what it showed when they were made. */
function showing(wave: Prisma.WaveWhereInput): Prisma.RevisionWhereInput {
  return { OR: [{ wave }, { waves: { some: { wave } } }] };
}

/** A wave that asks a question asks others, whose own changes are no news of it. */
function whereOfScope(scope: NonNullable<FeedScope>): Prisma.RevisionWhereInput {
  const shown = showing(waveWhere(scope));
  if (!('question' in scope)) return shown;
  const { question } = scope;
  return {
    AND: [
      shown,
      { OR: [{ subject: { not: { startsWith: 'question ' } } }, { subject: `question ${question}` }] },
    ],
  };
}

function waveWhere(scope: NonNullable<FeedScope>): Prisma.WaveWhereInput {
  if ('question' in scope) return { items: { some: { question: { slug: scope.question } } } };
  return { organisations: { some: { role: 'pollster', organisation: { slug: scope.pollster } } } };
}
