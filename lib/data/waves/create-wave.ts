import type { Transaction } from '@/lib/data/db';
import type { NamedIds } from '@/lib/data/shapes/wave-columns';
import type { Item, Wave } from '@/lib/domain/record/wave';
import { WaveRows } from './wave-rows';

/**
 * Writes a wave with its items, references, bases and estimates; everything that it names must be in `ids`.
 * @throws RuleError `organisation_twice` where two names in one role are of one organisation.
 */
export async function createWave(
  transaction: Transaction,
  wave: Wave,
  { ids, publishedAlone = false }: { ids: NamedIds; publishedAlone?: boolean },
): Promise<{ id: number }> {
  const rows = await WaveRows.open(transaction);
  const id = rows.addWave(wave, { ids, publishedAlone });
  await rows.write();
  return { id };
}

/** Writes the items of a wave that has none. */
export async function createItems(
  transaction: Transaction,
  { waveId, items, ids }: { waveId: number; items: Item[]; ids: NamedIds },
): Promise<void> {
  const rows = await WaveRows.open(transaction);
  rows.addItems(waveId, items, ids);
  await rows.write();
}
