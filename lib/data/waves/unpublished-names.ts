import type { Database } from '@/lib/data/db';
import { whereOnPages } from '@/lib/data/find/published';
import { readTogether } from '@/lib/data/read-together';

/** The slugs of what has no page any more. */
export type LostNames = { questions: string[]; pollsters: string[]; sources: string[] };

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
  const [questions, pollsters, sources] = await readTogether(db, [
    db.question.findMany({
      where: { id: { in: questionIds }, NOT: whereOnPages.questions },
      ...inOrder,
    }),
    db.organisation.findMany({
      where: { id: { in: pollsterIds }, NOT: whereOnPages.pollsters },
      ...inOrder,
    }),
    db.source.findMany({
      where: { id: { in: sourceIds }, NOT: whereOnPages.sources },
      ...inOrder,
    }),
  ]);
  const slugs = (rows: { slug: string }[]) => rows.map((row) => row.slug);
  return { questions: slugs(questions), pollsters: slugs(pollsters), sources: slugs(sources) };
}
