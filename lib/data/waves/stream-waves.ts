import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { around } from '@/lib/data/sql/around';
import { dialectOf } from '@/lib/data/sql/dialect-of';
import type { Wave } from '@/lib/domain/record/wave';
import type { Prisma } from '../generated/client';
import { listWaveIdsAfter, readPublished } from './waves';

const namesAtOnce = 200;

/** How many values are in memory at a time, but for those of a wave that has more. */
const valuesAtOnce = 2000;

/** The published waves that keep a condition, in the order in which they were entered, some at a time. */
export async function* streamWaves(db: Database, where: Prisma.WaveWhereInput): AsyncGenerator<Wave[]> {
  for (let after = 0; ; ) {
    const ids = await listWaveIdsAfter(db, { after, limit: namesAtOnce, where });
    for (const some of inPortions(await readSizes(db, ids)))
      yield (await readPublished(db, some)).map(({ wave }) => wave);
    const last = ids.at(-1);
    if (last === undefined || ids.length < namesAtOnce) return;
    after = last;
  }
}

const sizesSchema = z.array(z.object({ id: z.coerce.number(), values: z.coerce.number() }));

async function readSizes(db: Database, ids: readonly number[]) {
  return sizesSchema.parse(
    await db.$queryRaw`
      SELECT wave."value" AS "id",
        coalesce((SELECT max("position") FROM "Estimate" WHERE "waveId" = wave."value") + 1, 0) AS "values"
      FROM (${around(dialectOf(db).numbersIn, JSON.stringify(ids))}) wave`,
  );
}

function inPortions(sizes: z.output<typeof sizesSchema>): number[][] {
  const portions: number[][] = [];
  let room = 0;
  for (const { id, values } of sizes) {
    const portion = portions.at(-1);
    if (portion && values <= room) portion.push(id);
    else portions.push([id]);
    room = (portion && values <= room ? room : valuesAtOnce) - values;
  }
  return portions;
}
