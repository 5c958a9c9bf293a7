import type { Database, Transaction } from '@/lib/data/db';
import type { Prisma } from '@/lib/data/generated/client';
import { dialectOf } from '@/lib/data/sql/dialect-of';
import { compareWaves } from '@/lib/domain/checks/compare-waves';
import type { WaveFinding } from '@/lib/domain/checks/wave-finding';
import { fieldworkDays, type Wave } from '@/lib/domain/record/wave';
import { valueOf } from '@/lib/domain/values/missing';
import { listWavesAfter } from './waves';

const mostLooked = 10;

/**
 * The published waves of one house that a wave repeats or overlaps: those that ended while it was in the field, and the last
 * one before it; at most one of each kind, beside those that are likely the same. Of two that ended on one day the one
 * with the greater number is told of the other; a wave that is not there yet has none.
 */
export async function findRelated(
  db: Database | Transaction,
  { id, wave }: { id: number | null; wave: Wave },
): Promise<WaveFinding[]> {
  const days = fieldworkDays(wave.disclosure);
  const pollsters = (valueOf(wave.disclosure.pollsters) ?? []).map(({ slug }) => slug);
  if (!days || pollsters.length === 0) return [];
  const { firstDay, lastDay } = days;
  const ofHouse: Prisma.WaveWhereInput = {
    status: 'published',
    organisations: { some: { role: 'pollster', organisation: { slug: { in: pollsters } } } },
  };
  const onLastDay: Prisma.WaveWhereInput = id === null ? { lastDay } : { lastDay, id: { lt: id } };
  const overlapping = await listWavesAfter(db, {
    after: 0,
    limit: mostLooked,
    where: { ...ofHouse, OR: [{ lastDay: { gte: firstDay, lt: lastDay } }, onLastDay] },
  });
  const before = await db.wave.findFirst({
    where: { ...ofHouse, lastDay: { lt: firstDay } },
    select: { id: true },
    orderBy: [{ lastDay: dialectOf(db).downToNone }, { id: 'desc' }],
  });
  const earlier = before ? await listWavesAfter(db, { after: before.id - 1, limit: 1, where: {} }) : [];
  const found = [...overlapping, ...earlier].flatMap(({ wave: other }) => compareWaves(wave, other) ?? []);
  return found.filter(
    ({ kind }, index) => kind === 'duplicate' || found.findIndex((one) => one.kind === kind) === index,
  );
}
