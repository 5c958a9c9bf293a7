import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { readItems, readWaves } from '@/lib/data/shapes/whole-waves';
import type { AskedItem } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { instantOf } from '@/lib/domain/record/version';
import { type Wave, waveSchema } from '@/lib/domain/record/wave';
import { correctionActionSchema, publicActionSchema } from '@/lib/domain/versions/correction';
import {
  compareSince,
  itemsInTime,
  onlyQuestion,
  optionsOf,
  type SinceVersion,
  withOptionsCalled,
} from '@/lib/domain/versions/since-version';
import { around } from '../sql/around';
import { dialectOf } from '../sql/dialect-of';

/** A question as the public saw it at a version, and what happened to its values since. */
export type QuestionAsOf = { question: Question; items: AskedItem[]; since: SinceVersion };

const idsSchema = z.array(z.object({ waveId: z.coerce.number() }));

/**
 * A question with its published items as they were at a version of the register, rebuilt from public revisions: a wave
 * is now what it was then unless it was changed since, and was then what the first change since found. Its answers are
 * called as they are now. Null where the
 * register has no such version, or had nothing of the question then.
 */
export async function getQuestionAsOf(
  db: Database,
  slug: string,
  version: string,
): Promise<QuestionAsOf | null> {
  const at = new Date(instantOf(version));
  const question = await db.question.findUnique({
    where: { slug },
    select: { id: true, slug: true, title: true, topic: true, finding: true },
  });
  const isKnown = await db.revision.findFirst({
    where: { at, public: true, action: { in: publicActionSchema.options } },
    select: { id: true },
  });
  if (!question || !isKnown) return null;
  const now = await listWavesNow(db, slug, await listOnceAsking(db, slug, at));
  const firstChanges = await listFirstChanges(db, [...now.keys()], at);
  const called = await listOptionSuccessors(db, question.id);
  const then: Wave[] = [];
  for (const [id, wave] of now) {
    const change = firstChanges.get(id);
    if (!change) then.push(wave);
    else if (change.action !== 'publish') {
      // What an older release wrote may lack what a wave has now.
      const before = waveSchema.safeParse(change.before).data;
      if (!before) return null;
      then.push(withOptionsCalled(onlyQuestion(before, slug), called));
    }
  }
  const items = itemsInTime(then);
  if (items.length === 0) return null;
  const { id: _, ...about } = question;
  return {
    question: { ...about, options: optionsOf(items) },
    items,
    since: compareSince(then, [...now.values()]),
  };
}

/** What the answers of a question that were renamed are called now, by what they were called. */
async function listOptionSuccessors(db: Database, questionId: number): Promise<ReadonlyMap<string, string>> {
  const rows = await db.formerName.findMany({
    where: { questionId, thing: 'option' },
    select: { name: true, successor: true },
    orderBy: { id: 'desc' },
  });
  const called = new Map<string, string>();
  // The latest rename comes first, so that what an earlier one led to is known already.
  for (const { name, successor } of rows) called.set(name, called.get(successor) ?? successor);
  return called;
}

/** Ids of waves that were corrected since, and asked the question before that. */
async function listOnceAsking(db: Database, slug: string, at: Date): Promise<number[]> {
  const corrections = { public: true, at: { gt: at }, action: { in: correctionActionSchema.options } };
  const first = await db.revision.findFirst({
    where: corrections,
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  if (!first) return [];
  const rows = await db.$queryRaw`
    SELECT DISTINCT "waveId" FROM "Revision"
    WHERE "id" >= ${first.id} AND "public" AND "waveId" IS NOT NULL AND ${around(dialectOf(db).textIn('"before"'), `"slug":"${slug}"`)}`;
  return idsSchema.parse(rows).map(({ waveId }) => waveId);
}

/** The waves that ask the question, and some others, each with its items of that question alone. */
async function listWavesNow(db: Database, slug: string, others: number[]): Promise<Map<number, Wave>> {
  const rows = await db.item.findMany({
    where: { question: { slug } },
    select: { id: true, waveId: true },
    orderBy: [{ waveId: 'asc' }, { position: 'asc' }],
  });
  const asking = new Set(rows.map(({ waveId }) => waveId));
  const waves = new Map<number, Wave>();
  for (const { id, wave } of await readWaves(
    db,
    others.filter((id) => !asking.has(id)),
  ))
    waves.set(id, onlyQuestion(wave, slug));
  for (const { waveId, sheet, item } of await readItems(db, rows))
    waves.set(waveId, { ...sheet, items: [...(waves.get(waveId)?.items ?? []), item] });
  return new Map([...waves].sort(([a], [b]) => a - b));
}

/** The first public change of each wave after an instant. */
async function listFirstChanges(db: Database, waveIds: number[], at: Date) {
  const first = await db.revision.groupBy({
    by: ['waveId'],
    where: {
      waveId: { in: waveIds },
      public: true,
      at: { gt: at },
      action: { in: publicActionSchema.options },
    },
    _min: { id: true },
  });
  const rows = await db.revision.findMany({
    where: { id: { in: first.flatMap(({ _min }) => _min.id ?? []) } },
    select: { waveId: true, action: true, before: true },
  });
  return new Map(
    rows.flatMap(({ waveId, ...change }) => (waveId === null ? [] : [[waveId, change] as const])),
  );
}
