import type { Database } from '@/lib/data/db';
import { whereOnPages } from '@/lib/data/find/published';
import { type PublicThing, publicThingSchema } from '@/lib/domain/versions/correction';

/** What subjects of revisions, such as `question best-partner`, are called now, and whether they have pages. */
export async function namePublicThings(
  db: Database,
  subjects: readonly string[],
): Promise<(subject: string) => PublicThing> {
  const slugs = (word: PublicThing['word']) => ({
    in: [...new Set(subjects)].flatMap((subject) =>
      subject.startsWith(`${word} `) ? [subject.slice(word.length + 1)] : [],
    ),
  });
  const titled = { slug: true, title: true } as const;
  const named = new Map<string, PublicThing>();
  const add = (word: PublicThing['word'], rows: { slug: string; title: string }[], isOnPage: boolean) => {
    for (const { slug, title } of rows) named.set(`${word} ${slug}`, { word, slug, title, isOnPage });
  };
  const [wave, question, source] = [slugs('wave'), slugs('question'), slugs('source')];
  const [organisation, claim] = [slugs('organisation'), slugs('claim')];
  if (wave.in.length > 0)
    add('wave', await db.wave.findMany({ where: { slug: wave }, select: titled }), true);
  for (const isOnPage of [false, true]) {
    const only = <Where>(where: Where) => (isOnPage ? where : {});
    if (question.in.length > 0) {
      const where = { slug: question, ...only(whereOnPages.questions) };
      add('question', await db.question.findMany({ where, select: titled }), isOnPage);
    }
    if (source.in.length > 0) {
      const where = { slug: source, ...only(whereOnPages.sources) };
      add('source', await db.source.findMany({ where, select: titled }), isOnPage);
    }
    if (organisation.in.length > 0) {
      const where = { slug: organisation, ...only(whereOnPages.pollsters) };
      const rows = await db.organisation.findMany({ where, select: { slug: true, name: true } });
      add(
        'organisation',
        rows.map(({ slug, name }) => ({ slug, title: name })),
        isOnPage,
      );
    }
    if (claim.in.length > 0) {
      const where = { slug: claim, ...only(whereOnPages.claims) };
      const rows = await db.claim.findMany({ where, select: { slug: true, sentence: true } });
      add(
        'claim',
        rows.map(({ slug, sentence }) => ({ slug, title: sentence })),
        isOnPage,
      );
    }
  }
  return (subject) => named.get(subject) ?? toAbsent(subject);
}

function toAbsent(subject: string): PublicThing {
  const [word, slug = ''] = subject.split(' ');
  return publicThingSchema.parse({ word, slug, title: slug, isOnPage: false });
}
