import type { Database } from '@/lib/data/db';
import { alikeIn } from '@/lib/domain/values/skeleton';

/** What names are of. */
export type NameKind =
  | 'organisations'
  | 'questions'
  | 'topics'
  | 'options'
  | 'bases'
  | 'dimensions'
  | 'groups';

/** Names that can hardly be told apart; `of` is the question or dimension that they are of, or empty. */
export type AlikeNames = { kind: NameKind; of: string; names: string[] };

/** The names of the register that look alike: in case, dashes, marks, blanks, or letters of another alphabet. */
export async function listAlikeNames(db: Database): Promise<AlikeNames[]> {
  const organisations = await db.organisation.findMany({
    where: { mergedIntoId: null },
    select: { name: true },
    orderBy: { name: 'asc' },
  });
  const questions = await db.question.findMany({
    select: { title: true, topic: true, options: { select: { label: true }, orderBy: { position: 'asc' } } },
    orderBy: { title: 'asc' },
  });
  const bases = await db.base.groupBy({
    by: ['kind', 'groupDimension', 'group'],
    orderBy: [
      { kind: 'asc' },
      { groupDimension: { sort: 'asc', nulls: 'first' } },
      { group: { sort: 'asc', nulls: 'first' } },
    ],
  });
  const dimensions = new Set(bases.flatMap(({ groupDimension }) => groupDimension ?? []));
  const found = (kind: NameKind, of: string, names: Iterable<string>) =>
    alikeIn(names).map((alike) => ({ kind, of, names: alike }));
  return [
    ...found(
      'organisations',
      '',
      organisations.map(({ name }) => name),
    ),
    ...found(
      'questions',
      '',
      questions.map(({ title }) => title),
    ),
    ...found(
      'topics',
      '',
      questions.map(({ topic }) => topic),
    ),
    ...questions.flatMap(({ title, options }) =>
      found(
        'options',
        title,
        options.map(({ label }) => label),
      ),
    ),
    ...found(
      'bases',
      '',
      bases.map(({ kind }) => kind),
    ),
    ...found('dimensions', '', dimensions),
    ...[...dimensions].flatMap((dimension) =>
      found(
        'groups',
        dimension,
        bases.flatMap(({ groupDimension, group }) => (groupDimension === dimension && group ? group : [])),
      ),
    ),
  ];
}
