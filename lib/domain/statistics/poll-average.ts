import { compareText } from '@/lib/domain/find/search';
import { AverageLevels } from './average/average-levels';
import { cells } from './average/cells';
import { type DatedWave, toDatedWave } from './average/dated-wave';
import { type Fit, fitDeviations } from './average/deviations';
import { planFieldwork } from './average/fieldwork-plan';
import type { Series } from './average/level-passes';
import { partRollingWaves } from './average/rolling-waves';
import type { AveragedWave } from './averaged-wave';
import { z95 } from './sample';

const { add, at } = cells;

/** The average on one day, percent, with its 95% band. */
export type AverageDay = { day: string; levelPct: number; lowPct: number; highPct: number };

/** By how much a house lies above the average, points. */
export type HouseEffect = { house: string; effectPts: number; standardErrorPts: number };

/** A wave in an average: by how much the latest level rises with its share, and what of the share is left unexplained. */
export type WeighedWave<Wave> = { wave: Wave; weight: number; residualPts: number };

/** An average, or why there is none. Waves are in order of the day on which they end. */
export type PollAverage<Wave extends AveragedWave> =
  | {
      kind: 'not_smoothed';
      because: 'few_waves' | 'one_house';
      /** Those that would have entered. */
      waves: Wave[];
      /** Left out, for their fieldwork overlaps that of a later wave of their house. */
      overlapping: Wave[];
    }
  | {
      kind: 'smoothed';
      days: AverageDay[];
      waves: WeighedWave<Wave>[];
      houses: HouseEffect[];
      /** Standard deviation of the level's change from one day to the next, √q, points. */
      sdPerDayPts: number;
      /** Standard deviation of house effects, τ, points. */
      houseSdPts: number;
      /** Natural logarithm of the likelihood of both deviations, diffuse in the level's start. */
      logLikelihood: number;
      overlapping: Wave[];
    };

const fewestWaves = 8;
const mostDays = 731;
const dayMs = 86_400_000;

/**
 * Average of one answer's shares over several houses, percent for each day, with the mean of each day's level over a
 * wave's fieldwork taken as one observation:
 *
 * share = mean of level over its days + effect of its house + error, error ~ N(0, `samplingVariance`)
 * level of a day = level of the day before + step, step ~ N(0, q), from a diffuse start
 * effects of houses sum to zero and vary by τ²(I − 11′/H) beforehand.
 *
 * q and τ are those of greatest likelihood, and either may be 0. The band and standard errors (95% is ± 1.96 of them) also
 * count that q and τ are not known: they are the root mean square error of the level over all that are plausible. Days
 * are every day of all fieldwork, or evenly spaced ones where that is more than two years. Assumes that the houses are
 * right on average, that a house's effect does not change, that opinion moves as fast at all times, that waves are
 * independent, and sampling error as of simple random samples with the design effect. Of waves of one house whose
 * fieldwork overlaps only some enter (`partRollingWaves`). Fewer than 8 that enter, or one house, are not smoothed.
 * Sources: J. Durbin, S. J. Koopman, Time Series Analysis by State Space Methods (2012), chapters 2, 4 and 5; S. Jackman,
 * Pooling the Polls over an Election Campaign, Australian Journal of Political Science 40 (2005), 499-517. Eight waves of
 * 1,000 interviews, one every ten days, by turns 40% of house A and 44% of house B: 41.998% (40.30 to 43.69) on the first
 * day, A 1.848 points below and B as much above it.
 * @throws RangeError where a share is not from 0 to 100, n below 1, a design effect below 0.5, a day not YYYY-MM-DD, or
 * the end of fieldwork before its start.
 */
export function averagePolls<Wave extends AveragedWave>(waves: readonly Wave[]): PollAverage<Wave> {
  const { entered, overlapping } = partRollingWaves(waves.map(toDatedWave));
  const houses = [...new Set(entered.map(({ wave }) => wave.house))].sort(compareText);
  const leftOut = overlapping.map(({ wave }) => wave);
  const because = entered.length < fewestWaves ? 'few_waves' : houses.length < 2 ? 'one_house' : null;
  if (because)
    return { kind: 'not_smoothed', because, waves: entered.map(({ wave }) => wave), overlapping: leftOut };
  return { ...smooth(entered, houses), overlapping: leftOut };
}

function smooth<Wave extends AveragedWave>(waves: readonly DatedWave<Wave>[], houses: readonly string[]) {
  const days = outputDays(waves);
  const meanPct = weighedMean(waves);
  const span = (days.at(-1) ?? 0) - (days[0] ?? 0) + 1;
  const fit = fitDeviations(toSeries(waves, { houses, meanPct, days: [] }), span);
  const series = toSeries(waves, { houses, meanPct, days });
  const average = new AverageLevels(series, fit.best.perDay);
  const starts = average.houseLevels.estimate(fit.best.ofHouses);
  const { levels, effects } = average.estimate(starts);
  const errors = standardErrors(series, fit, { levels, effects });
  const [weights, residuals] = [average.weights(starts), average.residuals(starts)];
  return {
    kind: 'smoothed' as const,
    days: days.map((day, index) => {
      const levelPct = meanPct + at(levels, index);
      const half = z95 * at(errors.levels, index);
      return {
        day: new Date(day * dayMs).toISOString().slice(0, 10),
        levelPct: within(levelPct),
        lowPct: within(levelPct - half),
        highPct: within(levelPct + half),
      };
    }),
    waves: waves.map(({ wave }, index) => ({
      wave,
      weight: at(weights, index),
      residualPts: at(residuals, index),
    })),
    houses: houses.map((house, index) => ({
      house,
      effectPts: at(effects, index),
      standardErrorPts: at(errors.effects, index),
    })),
    sdPerDayPts: fit.best.perDay,
    houseSdPts: fit.best.ofHouses,
    logLikelihood: fit.logLikelihood,
  };
}

type Taken = { levels: Float64Array; effects: Float64Array };

/** Root of the mean squared error of what is taken for true, over all plausible deviations by how likely they are. */
function standardErrors(series: Series, fit: Fit, taken: Taken): Taken {
  const parts = fit.plausibleDays.map(({ deviation, weight }) => {
    const other = new AverageLevels(series, deviation);
    const { starts, logWeight } = other.houseLevels.estimateOver(fit.plausibleHouses);
    return { logWeight: Math.log(weight) + logWeight, estimated: other.estimate(starts) };
  });
  const top = Math.max(...parts.map(({ logWeight }) => logWeight));
  const total = parts.reduce((sum, { logWeight }) => sum + Math.exp(logWeight - top), 0);
  const squares = { levels: taken.levels.map(() => 0), effects: taken.effects.map(() => 0) };
  for (const { logWeight, estimated } of parts) {
    const weight = Math.exp(logWeight - top) / total;
    const { levels, variances, effects, effectVariances } = estimated;
    for (let i = 0; i < levels.length; i += 1)
      add(squares.levels, i, weight * (at(variances, i) + (at(levels, i) - at(taken.levels, i)) ** 2));
    for (let i = 0; i < effects.length; i += 1)
      add(
        squares.effects,
        i,
        weight * (at(effectVariances, i) + (at(effects, i) - at(taken.effects, i)) ** 2),
      );
  }
  return { levels: squares.levels.map(Math.sqrt), effects: squares.effects.map(Math.sqrt) };
}

function toSeries(
  waves: readonly DatedWave[],
  { houses, meanPct, days }: { houses: readonly string[]; meanPct: number; days: readonly number[] },
): Series {
  const numbers = new Map(houses.map((house, index) => [house, index]));
  return {
    plan: planFieldwork(waves, days),
    houses: houses.length,
    shares: Float64Array.from(waves, ({ wave }) => wave.sharePct - meanPct),
    variances: Float64Array.from(waves, ({ variance }) => variance),
    houseOf: Float64Array.from(waves, ({ wave }) => numbers.get(wave.house) ?? Number.NaN),
  };
}

/** The mean of the shares that the rest is counted from, so that little is lost to rounding. */
function weighedMean(waves: readonly DatedWave[]): number {
  const sum = waves.reduce((total, { variance }) => total + 1 / variance, 0);
  const first = waves[0]?.wave.sharePct ?? 0;
  return (
    first + waves.reduce((total, { wave, variance }) => total + (wave.sharePct - first) / variance / sum, 0)
  );
}

/** Every day of all fieldwork, or evenly spaced ones back from the last where that is more than two years; and the first. */
function outputDays(waves: readonly DatedWave[]): number[] {
  const first = waves.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = waves.reduce((most, { end }) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  const step = Math.ceil((last - first + 1) / mostDays);
  const days = [];
  for (let day = last; day > first; day -= step) days.push(day);
  return [...days, first].reverse();
}

function within(sharePct: number): number {
  return Math.min(100, Math.max(0, sharePct));
}
