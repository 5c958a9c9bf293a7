import type { Database } from '@/lib/data/db';
import { whereOnPages } from '@/lib/data/find/published';
import { type PublicThing, publicThingSchema } from '@/lib/domain/versions/correction';

type Titled = Pick<PublicThing, 'slug' | 'title'>;
type Slugs = { in: string[] };

const titled = { slug: true, title: true } as const;

/** The things of a word that have these slugs, all of them or those that have pages. */
const find: Record<PublicThing['word'], (db: Database, slug: Slugs, isOnPage: boolean) => Promise<Titled[]>> =
  {
    wave: (db, slug) => db.wave.findMany({ where: { slug }, select: titled }),
    question: (db, slug, isOnPage) =>
      db.question.findMany({ where: { slug, ...(isOnPage && whereOnPages.questions) }, select: titled }),
    source: (db, slug, isOnPage) =>
      db.source.findMany({ where: { slug, ...(isOnPage && whereOnPages.sources) }, select: titled }),
    organisation: async (db, slug, isOnPage) => {
      const where = { slug, ...(isOnPage && whereOnPages.pollsters) };
      const rows = await db.organisation.findMany({ where, select: { slug: true, name: true } });
      return rows.map((row) => ({ slug: row.slug, title: row.name }));
    },
    claim: async (db, slug, isOnPage) => {
      const where = { slug, ...(isOnPage && whereOnPages.claims) };
      const rows = await db.claim.findMany({ where, select: { slug: true, sentence: true } });
      return rows.map((row) => ({ slug: row.slug, title: row.sentence }));
    },
  };

/** What subjects of revisions, such as `question best-partner`, are called now, and whether they have pages. */
export async function namePublicThings(
  db: Database,
  subjects: readonly string[],
): Promise<(subject: string) => PublicThing> {
  const asked = new Set(subjects);
  const named = new Map<string, PublicThing>();
  for (const word of publicThingSchema.shape.word.options) {
    const slugs = [...asked].flatMap((subject) =>
      subject.startsWith(`${word} `) ? [subject.slice(word.length + 1)] : [],
    );
    if (slugs.length === 0) continue;
    for (const isOnPage of [false, true])
      for (const { slug, title } of await find[word](db, { in: slugs }, isOnPage))
        named.set(`${word} ${slug}`, { word, slug, title, isOnPage });
  }
  return (subject) => named.get(subject) ?? toAbsent(subject);
}

function toAbsent(subject: string): PublicThing {
  const [word, slug = ''] = subject.split(' ');
  return publicThingSchema.parse({ word, slug, title: slug, isOnPage: false });
}
