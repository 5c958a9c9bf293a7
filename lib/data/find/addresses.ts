import type { Database } from '@/lib/data/db';
import { readTogether } from '@/lib/data/read-together';
import { whereOnPages } from './published';

/** What has a page of its own, by slug; a wave with the instant of its latest public change (ISO 8601). */
export type Addresses = {
  questions: string[];
  waves: { slug: string; changed: string | null }[];
  pollsters: string[];
  sources: string[];
  claims: string[];
};

/** Everything published that has a page, the waves with the latest fieldwork first. */
export async function listAddresses(db: Database): Promise<Addresses> {
  const bySlug = { select: { slug: true }, orderBy: { slug: 'asc' } } as const;
  const [questions, waves, pollsters, sources, claims] = await readTogether(db, [
    db.question.findMany({ where: whereOnPages.questions, ...bySlug }),
    db.wave.findMany({
      where: whereOnPages.waves,
      select: { slug: true, changedAt: true },
      orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    }),
    db.organisation.findMany({ where: whereOnPages.pollsters, ...bySlug }),
    db.source.findMany({ where: whereOnPages.sources, ...bySlug }),
    db.claim.findMany({ where: whereOnPages.claims, ...bySlug }),
  ]);
  const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug);
  return {
    questions: slugs(questions),
    waves: waves.map(({ slug, changedAt }) => ({ slug, changed: changedAt?.toISOString() ?? null })),
    pollsters: slugs(pollsters),
    sources: slugs(sources),
    claims: slugs(claims),
  };
}
