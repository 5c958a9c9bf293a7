import type { Database, Transaction } from '@/lib/data/db';
import { whereNamed } from '@/lib/data/edit/where-named';
import { readTogether } from '@/lib/data/read-together';
import type { QuestionContent } from '@/lib/domain/entry/question-edit';
import { sideSchema } from '@/lib/domain/record/question';

/** A question in the back office's list. */
export type OfficeQuestion = {
  slug: string;
  title: string;
  topic: string;
  options: number;
  wordings: number;
  waves: number;
};

/** Questions by topic and title, page by page from 1, as far as `search` finds them by a title. */
export async function listAllQuestions(
  db: Database,
  { search, page, pageSize }: { search: string; page: number; pageSize: number },
): Promise<{ questions: OfficeQuestion[]; total: number }> {
  const where = await whereNamed(db, 'question', search);
  const [total, rows] = await readTogether(db, [
    db.question.count({ where }),
    db.question.findMany({
      where,
      select: {
        slug: true,
        title: true,
        topic: true,
        _count: { select: { options: true, wordings: true, items: true } },
      },
      orderBy: [{ topic: 'asc' }, { title: 'asc' }, { slug: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  return {
    total,
    questions: rows.map(({ _count, ...row }) => ({
      ...row,
      options: _count.options,
      wordings: _count.wordings,
      waves: _count.items,
    })),
  };
}

/** A question with all that the back office keeps of it, and how often its parts are used. */
export type QuestionSheet = {
  id: number;
  slug: string;
  version: number;
  content: QuestionContent;
  waves: number;
  /** For each option, by its number in the register, how many values it has. */
  values: Readonly<Record<number, number>>;
  /** For each wording, by its number, how many items were put in it. */
  uses: Readonly<Record<number, number>>;
};

/** The question of this slug, or null. */
export async function getQuestionSheet(
  db: Database | Transaction,
  slug: string,
): Promise<QuestionSheet | null> {
  const row = await db.question.findUnique({
    where: { slug },
    select: {
      id: true,
      slug: true,
      version: true,
      title: true,
      topic: true,
      finding: true,
      titles: { select: { language: true, title: true }, orderBy: { language: 'asc' } },
      options: {
        select: {
          id: true,
          label: true,
          kind: true,
          side: true,
          step: true,
          labels: { select: { language: true, label: true }, orderBy: { language: 'asc' } },
          _count: { select: { estimates: true } },
        },
        orderBy: { position: 'asc' },
      },
      wordings: {
        select: {
          id: true,
          text: true,
          language: true,
          translatesId: true,
          _count: { select: { items: true } },
        },
        orderBy: { id: 'asc' },
      },
      _count: { select: { items: true } },
    },
  });
  if (!row) return null;
  const { id, version, title, topic, finding, titles, options, wordings } = row;
  return {
    id,
    slug,
    version,
    content: {
      title,
      topic,
      finding,
      titles: titles.map((translated) => ({ language: translated.language, text: translated.title })),
      options: options.map(({ labels, side, _count, ...option }) => ({
        ...option,
        side: sideSchema.nullable().parse(side),
        labels: labels.map(({ language, label }) => ({ language, text: label })),
      })),
      wordings: wordings.map(({ translatesId, _count, ...wording }) => ({
        ...wording,
        translates: translatesId,
      })),
    },
    waves: row._count.items,
    values: Object.fromEntries(options.map((option) => [option.id, option._count.estimates])),
    uses: Object.fromEntries(wordings.map((wording) => [wording.id, wording._count.items])),
  };
}
