import { itemKey } from '@/lib/domain/record/item-names';
import { estimateOf, type PlacedBase, type PlacedEstimate } from '@/lib/domain/record/placed';
import { fieldworkDays } from '@/lib/domain/record/wave';
import type { AveragedWave } from '@/lib/domain/statistics/averaged-wave';
import { averagePolls, type PollAverage } from '@/lib/domain/statistics/poll-average';
import { valueOf } from '@/lib/domain/values/missing';
import { type ComparedAspect, compareItems } from './comparability';
import { seriesOfItem } from './previous-wave';
import { uncertaintyOf } from './uncertainty';

/** A wave's value as it enters an average. */
export type AveragedEstimate = AveragedWave & { placed: PlacedEstimate };

/** Why a wave's value does not enter an average. */
export type LeftOutReason = 'no_interval' | 'no_pollster' | 'differs' | 'overlapping';

/** An answer's average over the pollsters of a trend, with the values that do not enter it. */
export type AnswerAverage = {
  average: PollAverage<AveragedEstimate>;
  leftOut: { placed: PlacedEstimate; because: LeftOutReason }[];
};

/** What must not be known to differ from the latest wave; house effects are taken to hold the rest. */
const heldTogether: readonly ComparedAspect[] = ['country', 'base', 'options'];

/**
 * The average of several pollsters' values of an answer through the waves of a trend. A value enters where it has an
 * interval, its wave names a pollster, and country, base and answers are not known to differ from the latest wave that has
 * those. Differences in wording, universe and mode between pollsters are taken to be part of their house effects. Of a wave that asks in several
 * wordings one value enters: that of the wording which the most waves have, else the first. `average` works it out.
 */
export function averageAnswer(
  waves: readonly PlacedBase[],
  label: string,
  average = averagePolls<AveragedEstimate>,
): AnswerAverage {
  const placed = onePerWave(waves).flatMap((wave) => {
    const estimate = estimateOf(wave.base, label);
    return estimate ? [{ ...wave, estimate }] : [];
  });
  const latest = placed.findLast((one) => refusalOf(one) === null) ?? null;
  const leftOut: AnswerAverage['leftOut'] = [];
  const entered: AveragedEstimate[] = [];
  for (const one of placed) {
    const because = refusalOf(one) ?? (latest && setsApart(latest, one) ? 'differs' : null);
    const wave = because === null ? toAveraged(one) : null;
    if (wave) entered.push(wave);
    else leftOut.push({ placed: one, because: because ?? 'no_interval' });
  }
  const averaged = average(entered);
  const overlapping = averaged.overlapping.map(({ placed: one }) => ({
    placed: one,
    because: 'overlapping' as const,
  }));
  return { average: averaged, leftOut: [...leftOut, ...overlapping] };
}

function onePerWave(waves: readonly PlacedBase[]): PlacedBase[] {
  const counts = new Map<string, number>();
  for (const { item } of waves) counts.set(itemKey(item), (counts.get(itemKey(item)) ?? 0) + 1);
  const countOf = ({ item }: PlacedBase) => counts.get(itemKey(item)) ?? 0;
  const chosen = new Map<string, PlacedBase>();
  for (const wave of waves) {
    const rival = chosen.get(wave.sheet.slug);
    if (!rival || countOf(wave) > countOf(rival)) chosen.set(wave.sheet.slug, wave);
  }
  return waves.filter((wave) => chosen.get(wave.sheet.slug) === wave);
}

function refusalOf(placed: PlacedEstimate): LeftOutReason | null {
  if (uncertaintyOf(placed, placed.estimate).kind === 'withheld') return 'no_interval';
  return valueOf(placed.sheet.disclosure.pollsters) === null ? 'no_pollster' : null;
}

function setsApart(latest: PlacedBase, one: PlacedBase): boolean {
  const { differsIn } = compareItems(one, latest);
  return heldTogether.some((aspect) => differsIn.includes(aspect));
}

function toAveraged(placed: PlacedEstimate): AveragedEstimate | null {
  const uncertainty = uncertaintyOf(placed, placed.estimate);
  const days = fieldworkDays(placed.sheet.disclosure);
  if (uncertainty.kind === 'withheld' || !days || days.lastDay < days.firstDay) return null;
  return {
    placed,
    id: placed.sheet.slug,
    house: seriesOfItem(placed).pollsters,
    startDay: days.firstDay,
    endDay: days.lastDay,
    sharePct: placed.estimate.value,
    n: uncertainty.n,
    designEffect: uncertainty.designEffect.value,
  };
}
