import type { Database } from '../db';

/** Something that has a page: its name in addresses, and its title. */
export type Page = { slug: string; title: string };

/** The questions that published waves ask, by title. */
export function listQuestionPages(db: Database): Promise<Page[]> {
  return db.question.findMany({
    where: { items: { some: { wave: { status: 'published' } } } },
    select: { slug: true, title: true },
    orderBy: [{ title: 'asc' }, { slug: 'asc' }],
  });
}

/** Published waves, the latest first. */
export function listWavePages(db: Database): Promise<Page[]> {
  return db.wave.findMany({
    where: { status: 'published' },
    select: { slug: true, title: true },
    orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
  });
}
