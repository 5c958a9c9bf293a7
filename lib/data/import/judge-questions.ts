import { inChunks } from '@/lib/data/sql/in-chunks';
import type { KnownLabels } from '@/lib/domain/import/judging/alike-warnings';
import type { Question } from '@/lib/domain/record/question';
import type { TableIssue } from '@/lib/domain/results/results-csv';
import type { Database, Transaction } from '../db';

const questionSelect = {
  slug: true,
  title: true,
  topic: true,
  options: { select: { label: true, kind: true } },
} as const;

/** A question as the register has it, with the kinds of its options by label. */
type Known = { title: string; topic: string; kinds: ReadonlyMap<string, string> };

/** Which questions the register knows, and in what a file says something else of them. */
export async function judgeQuestions(
  db: Database | Transaction,
  questions: readonly Question[],
  firstLines: ReadonlyMap<string, number>,
): Promise<{ known: ReadonlySet<string>; labels: KnownLabels; issues: TableIssue[] }> {
  const known = new Map<string, Known>();
  for (const slugs of inChunks(questions.map(({ slug }) => slug))) {
    const rows = await db.question.findMany({ where: { slug: { in: slugs } }, select: questionSelect });
    for (const { slug, options, ...row } of rows)
      known.set(slug, { ...row, kinds: new Map(options.map(({ label, kind }) => [label, kind])) });
  }
  const issues = questions.flatMap((question) => {
    const stored = known.get(question.slug);
    return stored ? issuesOf(question, stored, firstLines.get(question.slug) ?? 1) : [];
  });
  const labels = new Map([...known].map(([slug, { kinds }]) => [slug, kinds.keys()]));
  return { known: new Set(known.keys()), labels, issues };
}

function issuesOf({ slug, title, topic, options }: Question, stored: Known, line: number): TableIssue[] {
  const ofQuestion = (column: string, value: string, has: string) => ({
    line,
    column,
    value,
    reason: `the register has the question ${slug} with ${JSON.stringify(has)}; use that, or another slug if it is another question`,
  });
  return [
    ...(title === stored.title ? [] : [ofQuestion('question_title', title, stored.title)]),
    ...(topic === stored.topic ? [] : [ofQuestion('topic', topic, stored.topic)]),
    ...options.flatMap(({ label, kind }) => {
      const storedKind = stored.kinds.get(label) ?? kind;
      return storedKind === kind
        ? []
        : [
            {
              line,
              column: 'option_kind',
              value: kind,
              reason: `the register has the answer ${JSON.stringify(label)} of the question ${slug} as ${storedKind}; use that`,
            },
          ];
    }),
  ];
}
