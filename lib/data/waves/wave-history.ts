import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { type Wave, waveSchema } from '@/lib/domain/record/wave';
import { type WaveChange, waveChangeSchema } from '@/lib/domain/versions/wave-change';
import { getWaveStanding, listStoredWaves } from './waves';

/** How many versions of a wave are listed. */
const longest = 50;

/** A version of a wave: who made it of the one before, when (ISO 8601), why, and what it is as a whole. */
export type WaveVersion = {
  revision: number;
  at: string;
  editor: string;
  action: string;
  reason: string | null;
  changes: WaveChange[];
  wave: Wave | null;
};

/** A wave with its versions, the latest first. `version` is what a change of it starts from. */
export type WaveHistory = {
  wave: Wave;
  version: number;
  withdrawnBecause: string | null;
  versions: WaveVersion[];
};

const changesSchema = z.array(waveChangeSchema).nullable();

/** The wave of this slug, published or withdrawn, with its latest versions; null where there is none. */
export async function getWaveHistory(db: Database, slug: string): Promise<WaveHistory | null> {
  const [stored] = await listStoredWaves(db, [slug]);
  const standing = await getWaveStanding(db, slug);
  if (!stored || !standing) return null;
  const revisions = await db.revision.findMany({
    where: { waveId: stored.id, public: true },
    select: { id: true, at: true, editor: true, action: true, reason: true, changes: true, after: true },
    orderBy: { id: 'desc' },
    take: longest,
  });
  return {
    wave: stored.wave,
    version: stored.version,
    withdrawnBecause: standing.withdrawnBecause,
    versions: revisions.map(({ id, at, changes, after, ...revision }) => ({
      ...revision,
      revision: id,
      at: at.toISOString(),
      changes: changesSchema.parse(changes) ?? [],
      // What an older release wrote may lack what a wave has now, and cannot be put back.
      wave: waveSchema.safeParse(after).data ?? null,
    })),
  };
}
