import type { Database } from '@/lib/data/db';
import { today } from '@/lib/data/today';
import { findRelated } from '@/lib/data/waves/related-waves';
import { listWavesAfter } from '@/lib/data/waves/waves';
import { checkWave } from '@/lib/domain/checks/check-wave';
import type { WaveCheck, WaveFinding } from '@/lib/domain/checks/wave-finding';
import type { Wave } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';

/** A wave with what was found in it. */
export type WaveToMend = { slug: string; title: string; findings: WaveFinding[] };

const batch = 50;
const mostLooked = 1000;

/**
 * Looks through the published waves entered after the one numbered `after`, for one check or for all, until `limit`
 * waves have something to mend or 1,000 have been looked at. `next` is the number to go on after, null at the end.
 */
export async function scanWaves(
  db: Database,
  { check, after, limit }: { check: WaveCheck | null; after: number; limit: number },
): Promise<{ waves: WaveToMend[]; looked: number; next: number | null }> {
  const waves: WaveToMend[] = [];
  let last = after;
  for (let looked = 0; ; ) {
    const rows = await listWavesAfter(db, { after: last, limit: batch, where: {} });
    for (const row of rows) {
      if (waves.length >= limit || looked >= mostLooked) return { waves, looked, next: last };
      const findings = await findingsOf(db, row, check);
      if (findings.length > 0) waves.push({ slug: row.wave.slug, title: row.wave.title, findings });
      last = row.id;
      looked += 1;
    }
    if (rows.length < batch) return { waves, looked, next: null };
  }
}

async function findingsOf(
  db: Database,
  row: { id: number; wave: Wave },
  check: WaveCheck | null,
): Promise<WaveFinding[]> {
  const related: readonly (WaveCheck | null)[] = [null, 'duplicate', 'series'];
  const findings = [
    ...checkWave(row.wave, today()),
    ...(related.includes(check) ? await findRelated(db, row) : []),
  ];
  return findings.filter((finding) => check === null || finding.check === check);
}

/** Something that nothing stands on: its name, and the slug of the thing by which it is mended. */
export type Orphan = { slug: string; name: string };

/** For each kind of record, how many of it nothing stands on, and the first of them. */
export type Orphans = Record<OrphanKind, { total: number; first: Orphan[] }>;
export type OrphanKind = 'organisations' | 'sources' | 'questions' | 'options' | 'wordings';

/** The records that nothing stands on, at most `limit` of each kind. */
export async function listOrphans(db: Database, limit: number): Promise<Orphans> {
  const where = {
    organisations: {
      mergedIntoId: null,
      waves: { none: {} },
      published: { none: {} },
      merged: { none: {} },
    } satisfies Prisma.OrganisationWhereInput,
    sources: {
      references: { none: {} },
      claims: { none: {} },
      citedBy: { none: {} },
    } satisfies Prisma.SourceWhereInput,
    questions: { items: { none: {} } } satisfies Prisma.QuestionWhereInput,
    options: { estimates: { none: {} }, question: { items: { some: {} } } } satisfies Prisma.OptionWhereInput,
    // A translation, and what is translated, need not have been used.
    wordings: {
      items: { none: {} },
      translatesId: null,
      translations: { none: {} },
      question: { items: { some: {} } },
    } satisfies Prisma.WordingWhereInput,
  };
  const ofQuestion = { select: { slug: true } };
  const organisations = await db.organisation.findMany({
    where: where.organisations,
    select: { slug: true, name: true },
    orderBy: { name: 'asc' },
    take: limit,
  });
  const sources = await db.source.findMany({
    where: where.sources,
    select: { slug: true, title: true },
    orderBy: { title: 'asc' },
    take: limit,
  });
  const questions = await db.question.findMany({
    where: where.questions,
    select: { slug: true, title: true },
    orderBy: { title: 'asc' },
    take: limit,
  });
  const options = await db.option.findMany({
    where: where.options,
    select: { label: true, question: ofQuestion },
    orderBy: { id: 'asc' },
    take: limit,
  });
  const wordings = await db.wording.findMany({
    where: where.wordings,
    select: { text: true, question: ofQuestion },
    orderBy: { id: 'asc' },
    take: limit,
  });
  return {
    organisations: {
      total: await db.organisation.count({ where: where.organisations }),
      first: organisations,
    },
    sources: {
      total: await db.source.count({ where: where.sources }),
      first: sources.map(({ slug, title }) => ({ slug, name: title })),
    },
    questions: {
      total: await db.question.count({ where: where.questions }),
      first: questions.map(({ slug, title }) => ({ slug, name: title })),
    },
    options: {
      total: await db.option.count({ where: where.options }),
      first: options.map(({ label, question }) => ({ slug: question.slug, name: label })),
    },
    wordings: {
      total: await db.wording.count({ where: where.wordings }),
      first: wordings.map(({ text, question }) => ({ slug: question.slug, name: text })),
    },
  };
}
