import { compareText } from '@/lib/domain/find/search';
import type { AveragedWave } from '@/lib/domain/statistics/averaged-wave';
import type { DatedWave } from './dated-wave';

const dwarfed = 10;

/**
 * Parts waves into those that enter an average and those left out because their fieldwork overlaps that of an entering
 * wave of the same house: a rolling poll prints the same interviews again and again. For each house the wave that starts
 * last enters (of several, the one with most interviews), then the last to start of those that ended before it, and so on
 * back: more waves of a house cannot enter. A wave is passed over where more than ten times as many interviews would
 * have to stay out for it. Both parts come in one order, whatever the order of the input. Of fieldwork on days 1-3, 2-4
 * and 3-5 of one house only 3-5 enters; of 1-2, 2-4 and 3-5, 1-2 does as well.
 */
export function partRollingWaves<Wave extends AveragedWave>(waves: readonly DatedWave<Wave>[]) {
  const entered: DatedWave<Wave>[] = [];
  const overlapping: DatedWave<Wave>[] = [];
  for (const ofHouse of byHouse(waves)) {
    const longest = ofHouse.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    let before = Number.POSITIVE_INFINITY;
    for (const [index, dated] of ofHouse.entries()) {
      const enters = dated.end < before && !isDwarfed(ofHouse, { index, before, longest });
      (enters ? entered : overlapping).push(dated);
      if (enters) before = dated.start;
    }
  }
  return { entered: entered.sort(earlierFirst), overlapping: overlapping.sort(earlierFirst) };
}

function byHouse<Wave extends AveragedWave>(waves: readonly DatedWave<Wave>[]): DatedWave<Wave>[][] {
  const houses = new Map<string, DatedWave<Wave>[]>();
  for (const dated of waves.toSorted(laterStartFirst)) {
    const ofHouse = houses.get(dated.wave.house);
    if (ofHouse) ofHouse.push(dated);
    else houses.set(dated.wave.house, [dated]);
  }
  return [...houses.values()];
}

/** Whether a wave would keep out a far larger one that could enter in its place; no farther back than fieldwork lasts. */
function isDwarfed(
  ofHouse: readonly DatedWave[],
  { index, before, longest }: { index: number; before: number; longest: number },
): boolean {
  const own = ofHouse[index];
  if (!own) return false;
  for (let next = index + 1; next < ofHouse.length; next += 1) {
    const other = ofHouse[next];
    if (!other || other.start < own.start - longest) return false;
    if (other.end >= own.start && other.end < before && other.size > dwarfed * own.size) return true;
  }
  return false;
}

function laterStartFirst(one: DatedWave, other: DatedWave): number {
  return other.start - one.start || other.size - one.size || other.end - one.end || byFigures(one, other);
}

function earlierFirst(one: DatedWave, other: DatedWave): number {
  return one.end - other.end || one.start - other.start || one.size - other.size || byFigures(one, other);
}

function byFigures({ wave: one }: DatedWave, { wave: other }: DatedWave): number {
  return (
    compareText(one.house, other.house) || one.sharePct - other.sharePct || compareText(one.id, other.id)
  );
}
