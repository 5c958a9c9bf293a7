import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { toQuestion } from '@/lib/data/questions/questions';
import { sheetSelect, toSheet } from '@/lib/data/shapes/wave-shape';
import type { EarlierItem, EntryContext, KnownQuestion } from '@/lib/domain/entry/entry-context';
import { qualifierSchema } from '@/lib/domain/record/estimate';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import type { Prisma } from '../generated/client';

/** How many items of a question an entry is compared with. */
const itemsAQuestion = 5;

const questionSelect = {
  id: true,
  slug: true,
  title: true,
  topic: true,
  finding: true,
  options: {
    select: { label: true, kind: true, position: true, side: true, step: true },
    orderBy: { position: 'asc' },
  },
  wordings: { select: { text: true, language: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.QuestionSelect;

const earlierSelect = {
  id: true,
  wave: { select: sheetSelect },
  bases: {
    select: {
      kind: true,
      groupDimension: true,
      group: true,
      n: true,
      estimates: {
        select: { value: true, decimals: true, qualifier: true, option: { select: { label: true } } },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.ItemSelect;

/**
 * What the register knows of the questions that an entry names: their answers, wordings and latest published items.
 * `exceptWave` is the wave that the entry corrects.
 */
export async function getEntryContext(
  db: Database,
  { questions, exceptWave }: { questions: string[]; exceptWave: string | null },
): Promise<EntryContext> {
  const rows = await db.question.findMany({ where: { slug: { in: questions } }, select: questionSelect });
  const known: Record<string, KnownQuestion> = {};
  for (const { id, wordings, ...row } of rows) {
    const { slug, title, topic, options } = toQuestion(row);
    const items = await listLatestItems(db, id, exceptWave);
    known[slug] = { slug, title, topic, options, wordings, items };
  }
  return { questions: known };
}

const idsSchema = z.array(z.object({ id: z.coerce.number() }));

async function listLatestItems(
  db: Database,
  questionId: number,
  exceptWave: string | null,
): Promise<EarlierItem[]> {
  const latest = idsSchema.parse(
    await db.$queryRaw`
      SELECT i."id" FROM "Item" i JOIN "Wave" w ON w."id" = i."waveId"
      WHERE i."questionId" = ${questionId} AND w."status" = 'published' AND w."slug" <> ${exceptWave ?? ''}
      ORDER BY w."lastDay" DESC, w."id" DESC LIMIT ${itemsAQuestion}`,
  );
  const rows = await db.item.findMany({
    where: { id: { in: latest.map(({ id }) => id) } },
    select: earlierSelect,
  });
  return latest.flatMap(({ id }) => rows.filter((row) => row.id === id).map(toEarlierItem));
}

function toEarlierItem({
  wave,
  bases,
}: Prisma.ItemGetPayload<{ select: typeof earlierSelect }>): EarlierItem {
  const { slug, title, disclosure } = toSheet(wave);
  const days = fieldworkDays(disclosure);
  return {
    wave: slug,
    waveTitle: title,
    pollsters: (valueOf(disclosure.pollsters) ?? []).map(({ name }) => name),
    firstDay: days?.firstDay ?? null,
    lastDay: days?.lastDay ?? null,
    bases: bases.map(({ estimates, ...base }) => ({
      ...base,
      estimates: estimates.map(({ option, qualifier, ...printed }) => ({
        ...printed,
        option: option.label,
        qualifier: qualifierSchema.parse(qualifier),
      })),
    })),
  };
}
