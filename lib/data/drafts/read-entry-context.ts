import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { findAlike } from '@/lib/data/find/name-index';
import { toQuestion } from '@/lib/data/questions/questions';
import { listTopics } from '@/lib/data/questions/topics';
import { readItems } from '@/lib/data/shapes/whole-waves';
import { today } from '@/lib/data/today';
import type { EarlierItem, EntryContext, KnownQuestion } from '@/lib/domain/entry/entry-context';
import type { AskedItem } from '@/lib/domain/record/placed';
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

/**
 * What the register knows of the questions that an entry names: their answers, wordings and latest published items; also
 * of those whose titles look like `titles`, which new questions have. `exceptWave` is the wave that the entry corrects.
 */
export async function getEntryContext(
  db: Database,
  {
    questions,
    titles = [],
    exceptWave,
  }: { questions: string[]; titles?: string[]; exceptWave: string | null },
): Promise<EntryContext> {
  const alike: number[] = [];
  for (const text of titles) alike.push(...(await findAlike(db, 'question', text)));
  const rows = await db.question.findMany({
    where: { OR: [{ slug: { in: questions } }, { id: { in: alike } }] },
    select: questionSelect,
  });
  const known: KnownQuestion[] = [];
  for (const { id, wordings, ...row } of rows) {
    const { slug, title, topic, options } = toQuestion(row);
    const items = await listLatestItems(db, id, exceptWave);
    known.push({ slug, title, topic, options, wordings, items });
  }
  return { questions: known, topics: await listTopics(db), today: today() };
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
      ORDER BY w."lastDay" DESC NULLS LAST, w."id" DESC LIMIT ${itemsAQuestion}`,
  );
  const items = await readItems(db, latest);
  return items.map(toEarlierItem);
}

function toEarlierItem({ sheet: { slug, title, country, disclosure }, item }: AskedItem): EarlierItem {
  const days = fieldworkDays(disclosure);
  return {
    wave: slug,
    waveTitle: title,
    country,
    pollsters: (valueOf(disclosure.pollsters) ?? []).map(({ name }) => name),
    firstDay: days?.firstDay ?? null,
    lastDay: days?.lastDay ?? null,
    bases: item.bases.map(({ kind, groupDimension, group, n, estimates }) => ({
      kind,
      groupDimension,
      group,
      n: valueOf(n),
      estimates: estimates.map(({ option, value, decimals, qualifier }) => ({
        option: option.label,
        value,
        decimals,
        qualifier,
      })),
    })),
  };
}
