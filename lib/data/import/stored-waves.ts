import type { Database, Transaction } from '../db';
import type { StoredWave } from '../require-wave';
import { toItem, toSheet } from '../wave-shape';
import { waveSelect } from '../waves';

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
