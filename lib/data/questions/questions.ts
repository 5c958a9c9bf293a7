import type { Database } from '@/lib/data/db';
import { sourceSelect, toSource } from '@/lib/data/shapes/source-shape';
import { itemSelect, sheetSelect, toItem, toSheet } from '@/lib/data/shapes/wave-shape';
import { publishedWaveWhere } from '@/lib/data/waves/waves';
import type { ListFilter } from '@/lib/domain/queries/list-filter';
import { type Question, sideSchema } from '@/lib/domain/record/question';
import type { Source } from '@/lib/domain/record/source';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';

/** An item with the sheet of the wave that it was asked in. */
export type ItemInWave = { sheet: WaveSheet; item: Item };

/**
 * A question with its published items, the earliest fieldwork first, each with all sources of its wave, and whether
 * nobody but its author compared that with them when it was published.
 */
export type QuestionWithItems = {
  question: Question;
  items: (ItemInWave & { waveSources: Source[]; isAlone: boolean })[];
};

const waveSourcesSelect = {
  items: { select: { references: { select: { source: { select: sourceSelect } } } } },
} satisfies Prisma.WaveSelect;

/** The columns of a question with the options that something published has a value of. */
export const questionSelect = {
  slug: true,
  title: true,
  topic: true,
  finding: true,
  options: {
    where: { estimates: { some: { wave: { status: 'published' } } } },
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
        where: { wave: { status: 'published' } },
        select: {
          ...itemSelect,
          wave: { select: { ...sheetSelect, ...waveSourcesSelect, publishedAlone: true } },
        },
        orderBy: [
          { wave: { lastDay: { sort: 'asc', nulls: 'first' } } },
          { waveId: 'asc' },
          { position: 'asc' },
        ],
      },
    },
  });
  if (!row || row.items.length === 0) return null;
  return {
    question: toQuestion(row),
    items: row.items.map(({ wave: { items, publishedAlone, ...sheet }, ...item }) => ({
      sheet: toSheet(sheet),
      item: toItem(item),
      waveSources: items.flatMap(({ references }) => references.map(({ source }) => toSource(source))),
      isAlone: publishedAlone,
    })),
  };
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
): Promise<{ questions: { latest: ItemInWave; question: Question; waves: number }[]; total: number }> {
  const { topic } = options.filter;
  const items = publishedItemsWhere(options.filter);
  const where: Prisma.QuestionWhereInput = { items: { some: items }, ...(topic === null ? {} : { topic }) };
  const [total, rows] = await db.$transaction([
    db.question.count({ where }),
    db.question.findMany({
      where,
      select: {
        ...questionSelect,
        items: {
          where: items,
          select: { ...itemSelect, wave: { select: sheetSelect } },
          orderBy: [
            { wave: { lastDay: { sort: 'desc', nulls: 'last' } } },
            { waveId: 'desc' },
            { position: 'asc' },
          ],
          take: 1,
        },
        _count: { select: { items: { where: items } } },
      },
      orderBy: [{ topic: 'asc' }, { title: 'asc' }, { slug: 'asc' }],
      skip: (options.page - 1) * options.pageSize,
      take: options.pageSize,
    }),
  ]);
  const questions = rows.flatMap(({ items: latest, _count, ...row }) =>
    latest.map(({ wave, ...item }) => ({
      question: toQuestion(row),
      waves: _count.items,
      latest: { sheet: toSheet(wave), item: toItem(item) },
    })),
  );
  return { total, questions };
}

/** The published items of the latest fieldwork, latest first, each with its question; at most `limit`. */
export async function listLatestItems(
  db: Database,
  limit: number,
): Promise<{ question: Question; latest: ItemInWave }[]> {
  const waves = await db.wave.findMany({
    where: { status: 'published' },
    select: {
      ...sheetSelect,
      items: {
        select: { ...itemSelect, question: { select: questionSelect } },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ lastDay: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: limit,
  });
  return waves.flatMap(({ items, ...row }) =>
    items.map((item) => ({
      question: toQuestion(item.question),
      latest: { sheet: toSheet(row), item: toItem(item) },
    })),
  );
}
