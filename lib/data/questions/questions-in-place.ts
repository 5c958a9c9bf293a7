import { countItemsAsking } from '@/lib/data/counts';
import type { Database } from '@/lib/data/db';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import { type InPlace, numberOf, type Part } from '@/lib/data/sql/in-place';
import type { ListFilter } from '@/lib/domain/queries/list-filter';
import type { Question } from '@/lib/domain/record/question';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { publishedItemsWhere, questionSelect, toQuestion } from './questions';

/** A question in a list: how many published items the filter lets through, and the wave of the latest. */
export type ListedQuestion = { question: Question; waves: number; latest: WaveSheet };

/** Questions with something published that the filter lets through, in the order of entry. */
export async function listQuestionsInPlace(
  db: Database,
  { filter, ...part }: Part & { filter: ListFilter },
): Promise<InPlace<ListedQuestion>[]> {
  const items = publishedItemsWhere(filter);
  const rows = await db.question.findMany({
    where: {
      id: { gt: numberOf(part) },
      items: { some: items },
      ...(filter.topic === null ? {} : { topic: filter.topic }),
    },
    select: {
      id: true,
      ...questionSelect,
      items: {
        where: items,
        select: { wave: { select: sheetSelect } },
        orderBy: [{ wave: { lastDay: { sort: 'desc', nulls: 'last' } } }, { waveId: 'desc' }],
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
    take: part.limit,
  });
  const wavesOf = await countItemsAsking(
    db,
    rows.map(({ id }) => id),
    items,
  );
  return rows.flatMap(({ id, items: latest, ...row }) =>
    latest.map(({ wave }) => ({
      place: String(id),
      thing: { question: toQuestion(row), waves: wavesOf(id), latest: toSheet(wave) },
    })),
  );
}
