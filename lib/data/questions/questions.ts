import { countItemsAsking } from '@/lib/data/counts';
import type { Database } from '@/lib/data/db';
import { ofPublished, published } from '@/lib/data/find/published';
import { readTogether } from '@/lib/data/read-together';
import { type ReadItem, readItems } from '@/lib/data/shapes/whole-waves';
import { publishedWaveWhere } from '@/lib/data/waves/waves';
import type { ListFilter } from '@/lib/domain/queries/list-filter';
import type { AskedItem } from '@/lib/domain/record/placed';
import { type Question, sideSchema } from '@/lib/domain/record/question';
import type { Prisma } from '../generated/client';

/**
 * A question with its published items, the earliest fieldwork first, each with all sources of its wave, and whether
 * nobody but its author compared that with them when it was published.
 */
export type QuestionWithItems = { question: Question; items: ReadItem[] };

/** The columns of a question with the options that something published has a value of. */
export const questionSelect = {
  slug: true,
  title: true,
  topic: true,
  finding: true,
  options: {
    where: { estimates: { some: ofPublished } },
    select: { label: true, kind: true, position: true, side: true, step: true },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.QuestionSelect;

type QuestionRow = Prisma.QuestionGetPayload<{ select: typeof questionSelect }>;

/** A question as the domain knows it. */
export function toQuestion(row: QuestionRow): Question {
  const { slug, title, topic, finding, options } = row;
  return {
    slug,
    title,
    topic,
    finding,
    options: options.map((option) => ({ ...option, side: sideSchema.nullable().parse(option.side) })),
  };
}

/** The question of this slug alone, whether or not a wave of it stands, or null. */
export async function getAskedQuestion(db: Database, slug: string): Promise<Question | null> {
  const row = await db.question.findUnique({ where: { slug }, select: questionSelect });
  return row && toQuestion(row);
}

/** The question of this slug with its published items, or null where nothing of that name is published. */
export async function getQuestion(db: Database, slug: string): Promise<QuestionWithItems | null> {
  const row = await db.question.findUnique({
    where: { slug },
    select: {
      ...questionSelect,
      items: {
        where: ofPublished,
        select: { id: true },
        orderBy: [
          { wave: { lastDay: { sort: 'asc', nulls: 'first' } } },
          { waveId: 'asc' },
          { position: 'asc' },
        ],
      },
    },
  });
  if (!row || row.items.length === 0) return null;
  const items = await readItems(db, row.items);
  return { question: toQuestion(row), items };
}

/** Prisma's condition on a published item of a question; the question's topic is not judged. */
export function publishedItemsWhere({ source, ...filter }: ListFilter): Prisma.ItemWhereInput {
  return {
    wave: publishedWaveWhere({ ...filter, topic: null, source: null }),
    ...(source === null ? {} : { references: { some: { source: { kind: source } } } }),
  };
}

/** Questions with something published that the filter lets through, by topic and title, page by page from 1. */
export async function listQuestions(
  db: Database,
  options: { filter: ListFilter; page: number; pageSize: number },
): Promise<{ questions: { latest: AskedItem; question: Question; waves: number }[]; total: number }> {
  const { topic } = options.filter;
  const items = publishedItemsWhere(options.filter);
  const where: Prisma.QuestionWhereInput = { items: { some: items }, ...(topic === null ? {} : { topic }) };
  const [total, rows] = await readTogether(db, [
    db.question.count({ where }),
    db.question.findMany({
      where,
      select: {
        id: true,
        ...questionSelect,
        items: {
          where: items,
          select: { id: true },
          orderBy: [
            { wave: { lastDay: { sort: 'desc', nulls: 'last' } } },
            { waveId: 'desc' },
            { position: 'asc' },
          ],
          take: 1,
        },
      },
      orderBy: [{ topic: 'asc' }, { title: 'asc' }, { slug: 'asc' }],
      skip: (options.page - 1) * options.pageSize,
      take: options.pageSize,
    }),
  ]);
  const latest = await readItems(
    db,
    rows.flatMap(({ items }) => items),
  );
  const latestOf = new Map(latest.map((asked) => [asked.item.question.slug, asked]));
  const wavesOf = await countItemsAsking(
    db,
    rows.map(({ id }) => id),
    items,
  );
  const questions = rows.flatMap((row) => {
    const asked = latestOf.get(row.slug);
    return asked ? [{ question: toQuestion(row), waves: wavesOf(row.id), latest: asked }] : [];
  });
  return { total, questions };
}

/** A wave that is dated and has no place in time was dated in the future when it was written. */
const datedAhead = {
  lastDay: null,
  OR: [{ fieldworkStart: { not: null } }, { fieldworkEnd: { not: null } }],
} satisfies Prisma.WaveWhereInput;

/** The published items of the latest fieldwork, latest first, each with its question; at most `limit`. */
export async function listLatestItems(
  db: Database,
  limit: number,
): Promise<{ question: Question; latest: AskedItem }[]> {
  const waves = await db.wave.findMany({
    where: { ...published, NOT: datedAhead },
    select: {
      items: { select: { id: true, question: { select: questionSelect } }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: limit,
  });
  const questionOf = new Map(
    waves.flatMap(({ items }) => items.map(({ id, question }) => [id, toQuestion(question)] as const)),
  );
  return (
    await readItems(
      db,
      waves.flatMap(({ items }) => items),
    )
  ).flatMap((latest) => {
    const question = questionOf.get(latest.id);
    return question ? [{ question, latest }] : [];
  });
}
