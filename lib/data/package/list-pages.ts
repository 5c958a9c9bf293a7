import { whereOnPages } from '@/lib/data/find/published';
import type { Database } from '../db';

/** Something that has a page: its name in addresses, and its title. */
export type Page = { slug: string; title: string };

/** The kinds of things that have pages, as they begin addresses. */
export type PageKind = keyof typeof whereOnPages;

/** What has a page of its own, by title; waves with the latest fieldwork first. A claim is named by its sentence. */
export const listPages: Record<PageKind, (db: Database) => Promise<Page[]>> = {
  questions: (db) =>
    db.question.findMany({
      where: whereOnPages.questions,
      select: { slug: true, title: true },
      orderBy: [{ title: 'asc' }, { slug: 'asc' }],
    }),
  waves: (db) =>
    db.wave.findMany({
      where: whereOnPages.waves,
      select: { slug: true, title: true },
      orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    }),
  pollsters: async (db) => {
    const found = await db.organisation.findMany({
      where: whereOnPages.pollsters,
      select: { slug: true, name: true },
      orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    });
    return found.map(({ slug, name }) => ({ slug, title: name }));
  },
  sources: (db) =>
    db.source.findMany({
      where: whereOnPages.sources,
      select: { slug: true, title: true },
      orderBy: [{ title: 'asc' }, { slug: 'asc' }],
    }),
  claims: async (db) => {
    const found = await db.claim.findMany({
      where: whereOnPages.claims,
      select: { slug: true, sentence: true },
      orderBy: { slug: 'asc' },
    });
    return found.map(({ slug, sentence }) => ({ slug, title: sentence }));
  },
};
