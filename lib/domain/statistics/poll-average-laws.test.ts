import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averagePolls } from './poll-average';

type Wave = Parameters<typeof averagePolls>[0][number];

const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

/** Waves of several houses; those of one house do not overlap. */
const waves = fc
  .array(
    fc.record({
      house: fc.constantFrom('A', 'B', 'C'),
      gap: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 1, max: 12 }),
      sharePct: fc.oneof(
        { weight: 1, arbitrary: fc.constantFrom(0, 100) },
        { weight: 9, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
      ),
      n: fc.oneof(fc.constantFrom(1, 1_000_000_000), fc.integer({ min: 50, max: 3000 })),
      designEffect: fc.constantFrom(0.5, 1, 2, 20),
    }),
    { minLength: 8, maxLength: 30 },
  )
  .map((rows) => {
    const next = new Map<string, number>();
    return rows.map(({ gap, length, ...rest }, index): Wave => {
      const start = (next.get(rest.house) ?? 0) + gap;
      next.set(rest.house, start + length);
      return { ...rest, id: `w${index}`, startDay: day(start), endDay: day(start + length - 1) };
    });
  })
  .filter((list) => new Set(list.map(({ house }) => house)).size > 1);

/** Waves as a country may have them: opinion that moves little, and houses a few points apart. */
const likelyWaves = waves.map((list) =>
  list.map((wave) => ({
    ...wave,
    sharePct: 40 + wave.sharePct / 25,
    n: 200 + (wave.n % 1000),
    designEffect: 1,
  })),
);

const smoothed = (list: readonly Wave[]) => {
  const average = averagePolls(list);
  if (average.kind !== 'smoothed') throw new Error(`not smoothed: ${average.because}`);
  return average;
};
const hold = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 40 });
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbersIn)
      : [];

describe('an average', () => {
  test('does not depend on the order of its waves', () => {
    hold(
      fc.property(
        waves.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(averagePolls(shuffled)).toEqual(averagePolls(list));
        },
      ),
    );
  });

  test('is made of numbers, with a level in its band and the band in 0 to 100', () => {
    hold(
      fc.property(waves, (list) => {
        const average = smoothed(list);
        expect(numbersIn(average).every(Number.isFinite)).toBe(true);
        for (const { lowPct, levelPct, highPct } of average.days)
          expect(0 <= lowPct && lowPct <= levelPct && levelPct <= highPct && highPct <= 100).toBe(true);
      }),
    );
  });

  test('has house effects that sum to zero and weights that sum to one', () => {
    hold(
      fc.property(waves, (list) => {
        const { houses, waves } = smoothed(list);
        expect(houses.reduce((sum, { effectPts }) => sum + effectPts, 0)).toBeCloseTo(0, 6);
        expect(waves.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
      }),
    );
  });

  test('of waves that all say the same says the same every day, of every house', () => {
    hold(
      fc.property(waves, fc.double({ min: 0, max: 100, noNaN: true }), (list, sharePct) => {
        const { days, houses } = smoothed(list.map((wave) => ({ ...wave, sharePct })));
        for (const { levelPct } of days) expect(levelPct).toBeCloseTo(sharePct, 9);
        for (const { effectPts } of houses) expect(effectPts).toBeCloseTo(0, 9);
      }),
    );
  });

  test('hardly changes with one more wave of very few interviews', () => {
    hold(
      fc.property(
        likelyWaves,
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (list, start, sharePct) => {
          const [first] = list;
          const tiny = { id: 'tiny', house: first?.house ?? '', n: 1, designEffect: 20, sharePct };
          const days = new Map(smoothed(list).days.map((one) => [one.day, one.levelPct]));
          const more = smoothed([...list, { ...tiny, startDay: day(start), endDay: day(start + 2) }]);
          for (const one of more.days)
            if (days.has(one.day))
              expect(Math.abs(one.levelPct - (days.get(one.day) ?? Number.NaN))).toBeLessThan(0.2);
        },
      ),
    );
  });

  test('with a design effect is that of samples as many times smaller', () => {
    hold(
      fc.property(likelyWaves, fc.constantFrom(1, 2, 4), (list, designEffect) => {
        const large = list.map((wave) => ({ ...wave, n: wave.n * designEffect, designEffect }));
        const { waves: _, ...ofLarge } = smoothed(large);
        const { waves: __, ...ofSmall } = smoothed(list);
        expect(ofLarge).toEqual(ofSmall);
      }),
    );
  });
});

describe('an average of extremes is made of numbers:', () => {
  const many = (count: number, rest: (index: number) => Partial<Wave>) =>
    Array.from({ length: count }, (_, index): Wave => {
      const [startDay, endDay] = [day(2 * index), day(2 * index + 3)];
      const base = { id: `w${index}`, house: `House ${index % 5}`, startDay, endDay, sharePct: 40, n: 1000 };
      return { ...base, ...rest(index) };
    });
  test.each([
    { of: 'a share of 0', list: many(20, () => ({ sharePct: 0 })), latest: 0 },
    { of: 'a share of 100', list: many(20, () => ({ sharePct: 100 })), latest: 100 },
    { of: 'one interview each', list: many(20, () => ({ n: 1 })), latest: 40 },
    { of: 'a design effect of 20', list: many(20, () => ({ designEffect: 20 })), latest: 40 },
    {
      of: 'one day',
      list: many(10, (index) => ({ house: `House ${index}`, startDay: day(0), endDay: day(0) })),
      latest: 40,
    },
    {
      of: 'one giant',
      list: many(20, (index) =>
        index === 7 ? { sharePct: 33, n: 1e12 } : { sharePct: 50 * (index % 3), n: 1 },
      ),
      latest: 33,
    },
    {
      of: 'long fieldwork of many houses at once',
      list: many(40, (index) => ({ house: `House ${index}`, endDay: day(2 * index + 200) })),
      latest: 40,
    },
    { of: 'all of ten thousand years', list: many(20, farApart), latest: 40 },
  ])('$of', ({ list, latest }) => {
    const average = smoothed(list);
    expect(numbersIn(average).every(Number.isFinite)).toBe(true);
    expect(average.days.at(-1)?.levelPct).toBeCloseTo(latest, 3);
  });

  function farApart(index: number): Partial<Wave> {
    const house = `House ${index}`;
    return index % 2 === 0
      ? { house, startDay: '0001-01-01', endDay: '0002-12-31' }
      : { house, startDay: '9999-12-01', endDay: '9999-12-31' };
  }
});
