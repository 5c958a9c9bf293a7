import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { AveragedWave } from '@/lib/domain/statistics/averaged-wave';
import { averagePolls, type PollAverage } from '@/lib/domain/statistics/poll-average';
import { processWide } from '@/lib/process-wide';

/** As many as some dozens of questions have; an average is some hundred days. */
const most = 300;

/**
 * `averagePolls`, worked out once for the same waves: until a value, a house or a day of them changes, whichever page,
 * picture or frame asks.
 */
export function rememberedAverage<Wave extends AveragedWave>(waves: readonly Wave[]): PollAverage<Wave> {
  const held = processWide();
  held.averages ??= new LRUCache({ max: most });
  const remembered = held.averages;
  const bare = waves.map(toBare);
  const key = createHash('sha256').update(JSON.stringify(bare)).digest('base64');
  const average = remembered.get(key) ?? averagePolls(bare);
  remembered.set(key, average);
  const given = new Map(waves.map((wave) => [wave.id, wave]));
  const find = ({ id }: AveragedWave) => given.get(id) ?? [];
  const overlapping = average.overlapping.flatMap(find);
  if (average.kind === 'not_smoothed') return { ...average, overlapping, waves: average.waves.flatMap(find) };
  const weighed = average.waves.flatMap(({ wave, ...weight }) => {
    const one = given.get(wave.id);
    return one ? [{ ...weight, wave: one }] : [];
  });
  return { ...average, overlapping, waves: weighed };
}

/** What an average depends on, and no more. */
function toBare({ id, house, startDay, endDay, sharePct, n, designEffect }: AveragedWave): AveragedWave {
  return { id, house, startDay, endDay, sharePct, n, designEffect };
}
