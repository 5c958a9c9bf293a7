import { describe, expect, test } from 'vitest';
import { filterLocalLevel } from '@/tests/samples/local-level';
import { averagePolls } from './poll-average';
import { samplingVariance } from './sampling-variance';

const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

/** A wave of house A on one day in the place of its number, unless said otherwise. */
function wave(index: number, rest: Partial<Parameters<typeof averagePolls>[0][number]> = {}) {
  return {
    id: `w${index}`,
    house: 'A',
    startDay: day(10 * index),
    endDay: day(10 * index),
    sharePct: 40,
    n: 1000,
    ...rest,
  };
}

function smoothed(waves: Parameters<typeof averagePolls>[0]) {
  const average = averagePolls(waves);
  if (average.kind !== 'smoothed') throw new Error(`not smoothed: ${average.because}`);
  return average;
}

const byTurns = Array.from({ length: 8 }, (_, index) =>
  wave(index, index % 2 === 0 ? {} : { house: 'B', sharePct: 44 }),
);

describe('an average', () => {
  test('of eight waves that two houses take by turns lies between them', () => {
    const { days, houses, houseSdPts, sdPerDayPts } = smoothed(byTurns);
    expect(days.length).toBe(71);
    expect(days[0]?.day).toBe('2024-01-01');
    expect(days[0]?.levelPct).toBeCloseTo(41.998, 3);
    expect(days[0]?.lowPct).toBeCloseTo(40.3, 2);
    expect(days[0]?.highPct).toBeCloseTo(43.69, 2);
    expect(houses.map(({ house }) => house)).toEqual(['A', 'B']);
    expect(houses[0]?.effectPts).toBeCloseTo(-1.848, 3);
    expect(houses[1]?.effectPts).toBeCloseTo(1.848, 3);
    expect(sdPerDayPts).toBe(0);
    expect(houseSdPts).toBeCloseTo(2.719, 3);
  });

  test('follows opinion where it moves further than sampling error explains', () => {
    const rising = Array.from({ length: 16 }, (_, index) =>
      wave(index, { house: index % 2 === 0 ? 'A' : 'B', sharePct: 30 + 2 * index, n: 4000 }),
    );
    const { days, sdPerDayPts } = smoothed(rising);
    expect(sdPerDayPts).toBeGreaterThan(0.3);
    expect(days[0]?.levelPct).toBeLessThan(32);
    expect(days.at(-1)?.levelPct).toBeGreaterThan(58);
  });

  test('has weights that add up to 1, make the latest level, and are larger for later waves', () => {
    const moving = byTurns.map((one, index) => ({ ...one, sharePct: one.sharePct + 3 * Math.sin(index) }));
    const { waves, days } = smoothed(moving);
    expect(waves.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(waves.reduce((sum, { weight, wave }) => sum + weight * wave.sharePct, 0)).toBeCloseTo(
      days.at(-1)?.levelPct ?? Number.NaN,
      9,
    );
    expect(waves.at(-1)?.weight).toBeGreaterThan(waves[1]?.weight ?? Number.NaN);
  });

  test('of more than two years is given on evenly spaced days up to the last', () => {
    const { days } = smoothed(
      byTurns.map((one, index) => ({
        ...one,
        startDay: day(500 * index),
        endDay: day(500 * index + 499),
      })),
    );
    expect(days.length).toBeLessThanOrEqual(732);
    expect(days.at(0)?.day).toBe(day(0));
    expect(days.at(-1)?.day).toBe(day(3999));
    expect(days.at(-2)?.day).toBe(day(3993));
  });
});

describe('nothing is smoothed', () => {
  test('where fewer than 8 waves enter', () => {
    const few = byTurns.slice(0, 7);
    expect(averagePolls(few)).toEqual({
      kind: 'not_smoothed',
      because: 'few_waves',
      waves: few,
      overlapping: [],
    });
    expect(averagePolls([])).toEqual({
      kind: 'not_smoothed',
      because: 'few_waves',
      waves: [],
      overlapping: [],
    });
  });

  test('where one house did all of them', () => {
    const ofOne = byTurns.map((one) => ({ ...one, house: 'A' }));
    expect(averagePolls(ofOne)).toEqual({
      kind: 'not_smoothed',
      because: 'one_house',
      waves: ofOne,
      overlapping: [],
    });
  });
});

test('waves that overlap a later one of their house are left out, and change nothing', () => {
  const rolling = byTurns.map((one, index) => ({ ...one, endDay: day(10 * index + 4) }));
  const printedAgain = rolling.map((one) => ({
    ...one,
    id: `${one.id} before`,
    startDay: day(10 * Number(one.id.slice(1)) - 2),
    sharePct: 10,
  }));
  const { overlapping, ...rest } = smoothed([...printedAgain, ...rolling]);
  expect(overlapping).toEqual(printedAgain);
  expect({ ...rest, overlapping: [] }).toEqual(smoothed(rolling));
});

test('the filter of the local level gives the levels that statsmodels gives', () => {
  const levels = filterLocalLevel({ values: [10.2394, 1, 1, 1], noiseVariance: 1.993, stepVariance: 8.253 });
  for (const [index, level] of [10.2394, 2.50454483, 1.25167384, 1.04213019].entries())
    expect(levels[index]).toBeCloseTo(level, 8);
  const refused = { values: [1], noiseVariance: 1, stepVariance: 1 };
  expect(() => filterLocalLevel({ ...refused, noiseVariance: 0 })).toThrow('0');
  expect(() => filterLocalLevel({ ...refused, stepVariance: -2 })).toThrow('-2');
  expect(() => filterLocalLevel({ ...refused, values: [1, Number.NaN] })).toThrow('NaN');
});

test('the sampling variance of a share is never 0', () => {
  expect(samplingVariance({ sharePct: 50, n: 1000 })).toBe(2.5);
  expect(samplingVariance({ sharePct: 0, n: 1000 })).toBeCloseTo(0.01988, 5);
  expect(samplingVariance({ sharePct: 100, n: 1000 })).toBeCloseTo(0.01988, 5);
  expect(samplingVariance({ sharePct: 0, n: 1, designEffect: 20 })).toBeCloseTo(49_992.379, 3);
  expect(samplingVariance({ sharePct: 100, n: Number.MAX_VALUE, designEffect: 0.5 })).toBe(0.0001);
});

test.each([
  { named: '100.1', rest: { sharePct: 100.1 } },
  { named: '-1', rest: { sharePct: -1 } },
  { named: 'NaN', rest: { sharePct: Number.NaN } },
  { named: '0.5', rest: { n: 0.5 } },
  { named: 'Infinity', rest: { n: Number.POSITIVE_INFINITY } },
  { named: '0.49', rest: { designEffect: 0.49 } },
  { named: '2024-02-01', rest: { startDay: '2024-02-01', endDay: '2024-01-31' } },
  { named: '2024-02-30', rest: { startDay: '2024-02-30', endDay: '2024-03-01' } },
  { named: '"2024"', rest: { startDay: '2024', endDay: '2024-03-01' } },
  { named: '1 May 2024', rest: { endDay: '1 May 2024' } },
])('a wave of $rest is refused, and $named named', ({ named, rest }) => {
  const waves = [...byTurns, wave(8, rest)];
  expect(() => averagePolls(waves)).toThrow(RangeError);
  expect(() => averagePolls(waves)).toThrow(named);
});
