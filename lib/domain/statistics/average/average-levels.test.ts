import { describe, expect, test } from 'vitest';
import { averagePolls } from '@/lib/domain/statistics/poll-average';
import { z95 } from '@/lib/domain/statistics/sample';
import { samplingVariance } from '@/lib/domain/statistics/sampling-variance';
import { AverageLevels } from './average-levels';
import { planFieldwork } from './fieldwork-plan';
import type { Series } from './level-passes';

/** The whole vector of daily levels and all waves as one normal distribution, without a filter: matrices alone. */
function denseAverage({ periods, shares, variances, houseOf, houses }: Case, q: number, tau: number) {
  const first = Math.min(...periods.map(({ start }) => start));
  const days = Math.max(...periods.map(({ end }) => end)) - first + 1;
  const walk = (a: number, b: number) => q * Math.min(a, b);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const daysOf = periods.map(({ start, end }) =>
    Array.from({ length: end - start + 1 }, (_, i) => start - first + i),
  );
  const withDay = (day: number) => daysOf.map((own) => mean(own.map((other) => walk(day, other))));
  const ofHouses = (a: number, b: number) => tau ** 2 * (Number(a === b) - 1 / houses);
  const covariance = daysOf.map((own, i) =>
    daysOf.map(
      (other, j) =>
        mean(own.flatMap((day) => other.map((another) => walk(day, another)))) +
        ofHouses(houseOf[i] ?? 0, houseOf[j] ?? 0) +
        (i === j ? (variances[i] ?? 0) : 0),
    ),
  );
  const { inverse, logDeterminant } = invert(covariance);
  const times = (vector: number[]) => inverse.map((row) => dot(row, vector));
  const ones = shares.map(() => 1);
  const information = dot(ones, times(ones));
  const start = dot(times(ones), shares) / information;
  const rest = shares.map((share) => share - start);
  const estimate = (own: number[], ownVariance: number, ofStart: number) => ({
    value: ofStart * start + dot(own, times(rest)),
    variance: ownVariance - dot(own, times(own)) + (ofStart - dot(own, times(ones))) ** 2 / information,
  });
  const last = withDay(days - 1);
  const weights = times(last).map(
    (value, i) => value + ((times(ones)[i] ?? 0) * (1 - dot(last, times(ones)))) / information,
  );
  return {
    levels: Array.from({ length: days }, (_, day) => estimate(withDay(day), walk(day, day), 1)),
    effects: Array.from({ length: houses }, (_, house) =>
      estimate(
        shares.map((_, i) => ofHouses(house, houseOf[i] ?? 0)),
        ofHouses(house, house),
        0,
      ),
    ),
    weights,
    residuals: times(rest).map((value, i) => value * (variances[i] ?? 0)),
    logLikelihood:
      -(
        (shares.length - 1) * Math.log(2 * Math.PI) +
        logDeterminant +
        Math.log(information) +
        dot(rest, times(rest))
      ) / 2,
  };
}

function dot(one: number[], other: number[]): number {
  return one.reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
}

/** Gauss and Jordan, without pivots: the matrix is positive definite. */
function invert(matrix: number[][]) {
  const size = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  let logDeterminant = 0;
  for (let k = 0; k < size; k += 1) {
    const pivot = rows[k]?.[k] ?? 0;
    logDeterminant += Math.log(pivot);
    const scaled = (rows[k] ?? []).map((value) => value / pivot);
    for (let i = 0; i < size; i += 1) {
      const factor = rows[i]?.[k] ?? 0;
      rows[i] = i === k ? scaled : (rows[i] ?? []).map((value, j) => value - factor * (scaled[j] ?? 0));
    }
  }
  return { inverse: rows.map((row) => row.slice(size)), logDeterminant };
}

type Case = {
  periods: { start: number; end: number }[];
  shares: number[];
  variances: number[];
  houseOf: number[];
  houses: number;
};

const mixed: Case = {
  periods: [
    { start: 100, end: 103 },
    { start: 100, end: 100 },
    { start: 102, end: 106 },
    { start: 104, end: 104 },
    { start: 100, end: 125 },
    { start: 104, end: 109 },
    { start: 115, end: 117 },
    { start: 117, end: 120 },
    { start: 117, end: 118 },
    { start: 125, end: 125 },
  ],
  shares: [41, 38.5, 44, 40, 39.2, 47, 43.1, 45, 36, 44.4],
  variances: [2.5, 1.2, 4, 2.2, 0.3, 9, 2.5, 2.4, 60, 0.001],
  houseOf: [0, 1, 2, 0, 3, 1, 2, 0, 3, 1],
  houses: 4,
};

function toSeries({ periods, shares, variances, houseOf, houses }: Case, outputs: number[]): Series {
  return {
    plan: planFieldwork(periods, outputs),
    houses,
    shares: Float64Array.from(shares),
    variances: Float64Array.from(variances),
    houseOf: Float64Array.from(houseOf),
  };
}

const everyDay = Array.from({ length: 26 }, (_, index) => 100 + index);

describe('the average of several houses is that of the whole normal distribution', () => {
  test.each([
    { q: 0.3, tau: 1.5 },
    { q: 0, tau: 1.5 },
    { q: 0.3, tau: 0 },
    { q: 0, tau: 0 },
    { q: 8, tau: 40 },
  ])('where the level moves by variance $q a day and houses by deviation $tau', ({ q, tau }) => {
    const average = new AverageLevels(toSeries(mixed, everyDay), Math.sqrt(q));
    const starts = average.houseLevels.estimate(tau);
    const { levels, variances, effects, effectVariances } = average.estimate(starts);
    const dense = denseAverage(mixed, q, tau);
    expectClose(
      levels,
      dense.levels.map(({ value }) => value),
    );
    expectClose(
      variances,
      dense.levels.map(({ variance }) => variance),
    );
    expectClose(
      effects,
      dense.effects.map(({ value }) => value),
    );
    expectClose(
      effectVariances,
      dense.effects.map(({ variance }) => variance),
    );
    expectClose(average.weights(starts), dense.weights);
    expectClose(average.residuals(starts), dense.residuals);
    expect(average.houseLevels.logLikelihood(tau)).toBeCloseTo(dense.logLikelihood, 6);
  });
});

test('the band is as wide as a fine grid over all deviations makes it, and the deviations are the likeliest on it', () => {
  const waves = mixed.periods.map(({ start, end }, index) => ({
    id: `w${index}`,
    house: `House ${mixed.houseOf[index]}`,
    startDay: new Date(start * 86_400_000).toISOString().slice(0, 10),
    endDay: new Date(end * 86_400_000).toISOString().slice(0, 10),
    sharePct: mixed.shares[index] ?? 0,
    n: 2500 / Math.max(1, mixed.variances[index] ?? 1),
  }));
  const average = averagePolls(waves);
  if (average.kind !== 'smoothed') throw new Error(average.because);
  const entered = average.waves.map(({ wave }) => waves.indexOf(wave));
  const pick = <Value>(values: readonly Value[]) =>
    entered.flatMap((index) => values.slice(index, index + 1));
  const own: Case = {
    periods: pick(mixed.periods),
    shares: pick(mixed.shares),
    variances: pick(waves.map(samplingVariance)),
    houseOf: pick(mixed.houseOf),
    houses: 4,
  };
  const best = denseAverage(own, average.sdPerDayPts ** 2, average.houseSdPts);
  expect(average.logLikelihood).toBeCloseTo(best.logLikelihood, 6);

  const grid = Array.from({ length: 40 }, (_, i) => 0.025 * (i + 0.5) * 1.09 ** i).flatMap((perDay, i, all) =>
    Array.from({ length: 30 }, (_, j) => 0.1 * (j + 0.5) * 1.09 ** j).map((ofHouses, j, others) => {
      const dense = denseAverage(own, perDay ** 2, ofHouses);
      const area = (perDay - (all[i - 1] ?? 0)) * (ofHouses - (others[j - 1] ?? 0));
      const prior = area / (1 + perDay ** 2) / (1 + (ofHouses / 5) ** 2);
      return { dense, weight: prior * Math.exp(dense.logLikelihood - best.logLikelihood) };
    }),
  );
  for (const { dense } of grid) expect(dense.logLikelihood).toBeLessThan(average.logLikelihood + 1e-6);
  const total = grid.reduce((sum, { weight }) => sum + weight, 0);
  for (const [day, { levelPct, highPct }] of average.days.entries()) {
    expect(levelPct).toBeCloseTo(best.levels[day]?.value ?? Number.NaN, 6);
    const square = grid.reduce((sum, { dense, weight }) => {
      const { value = Number.NaN, variance = Number.NaN } = dense.levels[day] ?? {};
      return sum + (weight / total) * (variance + (value - levelPct) ** 2);
    }, 0);
    expect((highPct - levelPct) / (z95 * Math.sqrt(square))).toBeCloseTo(1, 1);
  }
});

function expectClose(values: Float64Array, expected: number[]) {
  expect(values.length).toBe(expected.length);
  for (const [index, value] of values.entries()) expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 6);
}
