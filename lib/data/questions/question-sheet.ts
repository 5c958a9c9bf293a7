import {
  countItemsAsking,
  countItemsPutIn,
  countOptionsOf,
  countValuesOf,
  countWordingsOf,
} from '@/lib/data/counts';
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
      select: { id: true, slug: true, title: true, topic: true },
      orderBy: [{ topic: 'asc' }, { title: 'asc' }, { slug: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
  ]);
  const ids = rows.map(({ id }) => id);
  const [optionsOf, wordingsOf, wavesOf] = await Promise.all([
    countOptionsOf(db, ids),
    countWordingsOf(db, ids),
    countItemsAsking(db, ids),
  ]);
  return {
    total,
    questions: rows.map(({ id, ...row }) => ({
      ...row,
      options: optionsOf(id),
      wordings: wordingsOf(id),
      waves: wavesOf(id),
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
        },
        orderBy: { position: 'asc' },
      },
      wordings: {
        select: { id: true, text: true, language: true, translatesId: true },
        orderBy: { id: 'asc' },
      },
    },
  });
  if (!row) return null;
  const { id, version, title, topic, finding, titles, options, wordings } = row;
  const waves = await countItemsAsking(db, [id]);
  const values = await countValuesOf(
    db,
    options.map((option) => option.id),
  );
  const uses = await countItemsPutIn(
    db,
    wordings.map((wording) => wording.id),
  );
  return {
    id,
    slug,
    version,
    content: {
      title,
      topic,
      finding,
      titles: titles.map((translated) => ({ language: translated.language, text: translated.title })),
      options: options.map(({ labels, side, ...option }) => ({
        ...option,
        side: sideSchema.nullable().parse(side),
        labels: labels.map(({ language, label }) => ({ language, text: label })),
      })),
      wordings: wordings.map(({ translatesId, ...wording }) => ({
        ...wording,
        translates: translatesId,
      })),
    },
    waves: waves(id),
    values: Object.fromEntries(options.map((option) => [option.id, values(option.id)])),
    uses: Object.fromEntries(wordings.map((wording) => [wording.id, uses(wording.id)])),
  };
}
