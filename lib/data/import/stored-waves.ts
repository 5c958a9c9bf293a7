import { toItem, toSheet } from '@/lib/data/shapes/wave-shape';
import type { StoredWave } from '@/lib/data/waves/require-wave';
import { waveSelect } from '@/lib/data/waves/waves';
import type { Database, Transaction } from '../db';

/** The waves of these slugs, published or withdrawn, by slug. */
export async function listStoredWaves(
  db: Database | Transaction,
  slugs: string[],
): Promise<Map<string, StoredWave>> {
  if (slugs.length === 0) return new Map();
  const rows = await db.wave.findMany({
    where: { slug: { in: slugs } },
    select: { id: true, version: true, ...waveSelect },
  });
  return new Map(
    rows.map(({ id, version, ...row }) => [
      row.slug,
      { id, version, wave: { ...toSheet(row), items: row.items.map(toItem) } },
    ]),
  );
}
