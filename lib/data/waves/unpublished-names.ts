import type { Database } from '@/lib/data/db';

/** The slugs of what has no page any more. */
export type LostNames = { questions: string[]; pollsters: string[]; sources: string[] };

const published = { status: 'published' } as const;
const references = { some: { item: { wave: published } } };

/** What the wave of this slug names and no published wave does: of a withdrawn wave, what its page cannot lead to. */
export async function listLostNames(db: Database, slug: string): Promise<LostNames> {
  const wave = await db.wave.findUnique({
    where: { slug },
    select: {
      organisations: { where: { role: 'pollster' }, select: { organisationId: true } },
      items: { select: { questionId: true, references: { select: { sourceId: true } } } },
    },
  });
  if (!wave) return { questions: [], pollsters: [], sources: [] };
  const questionIds = wave.items.map(({ questionId }) => questionId);
  const pollsterIds = wave.organisations.map(({ organisationId }) => organisationId);
  const sourceIds = wave.items.flatMap((item) => item.references.map(({ sourceId }) => sourceId));
  const inOrder = { select: { slug: true }, orderBy: { slug: 'asc' } } as const;
  const [questions, pollsters, sources] = await db.$transaction([
    db.question.findMany({
      where: { id: { in: questionIds }, items: { none: { wave: published } } },
      ...inOrder,
    }),
    db.organisation.findMany({
      where: { id: { in: pollsterIds }, waves: { none: { role: 'pollster', wave: published } } },
      ...inOrder,
    }),
    db.source.findMany({
      where: {
        id: { in: sourceIds },
        references: { none: references.some },
        citedBy: { none: { references } },
        claims: { none: {} },
      },
      ...inOrder,
    }),
  ]);
  const slugs = (rows: { slug: string }[]) => rows.map((row) => row.slug);
  return { questions: slugs(questions), pollsters: slugs(pollsters), sources: slugs(sources) };
}
