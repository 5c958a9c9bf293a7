import { describe, expect, test } from 'vitest';
import { toValidShare } from './base-conversion';
import { changeBetween } from './change';
import { shareInterval } from './interval';
import { leadOf, netOf } from './lead';
import { designEffectFrom, marginPts } from './margin';
import { twoSidedChance } from './normal';
import { effectiveSize, kishSize } from './sample';

/** A share printed as so many of so many. */
const of = (count: number, n: number) => ({ sharePct: (100 * count) / n, n });

describe('numbers that others have published', () => {
  test.each([
    // Brown, Cai and DasGupta, Statistical Science 16 (2001); R, prop.test(correct = FALSE)
    { count: 18, n: 20, low: 69.8966, high: 97.2134 },
    { count: 4, n: 200, low: 0.7804, high: 5.0287 },
    { count: 190, n: 200, low: 91.0422, high: 97.2617 },
    { count: 0, n: 30, low: 0, high: 11.3513 },
    { count: 30, n: 30, low: 88.6487, high: 100 },
  ])('Wilson’s interval of $count of $n', ({ count, n, low, high }) => {
    const { lowPct, highPct } = shareInterval(of(count, n));
    expect(lowPct).toBeCloseTo(low, 4);
    expect(highPct).toBeCloseTo(high, 4);
  });

  test.each([
    { sharePct: 50, n: 1001, margin: 3.097 },
    { sharePct: 50, n: 1000, margin: 3.099 },
    // Franklin (2007), for shares near 0
    { sharePct: 1, n: 756, margin: 0.7093 },
  ])('the margin of $sharePct% of $n interviews', ({ sharePct, n, margin }) => {
    expect(marginPts({ sharePct, n })).toBeCloseTo(margin, 3);
  });

  test('a lead of 51 over 46 of 1,195 interviews, by Franklin (2007)', () => {
    const { leadPts, marginPts: margin } = leadOf({ sharePct: 51, otherPct: 46, n: 1195 });
    expect(leadPts).toBe(5);
    expect(margin).toBeCloseTo(5.577, 3);
  });

  test('50 weights of 1 and 50 of 2 are worth 90 interviews, by Kish (1965)', () => {
    expect(kishSize([...Array(50).fill(1), ...Array(50).fill(2)])).toBeCloseTo(90, 10);
  });

  test('a change from 1 of 34 to 7 of 34, by Newcombe (1998)', () => {
    const { changePts, lowPts, highPts } = changeBetween(of(1, 34), of(7, 34));
    expect(changePts).toBeCloseTo(17.647, 3);
    expect(lowPts).toBeCloseTo(1.9, 1);
    expect(highPts).toBeCloseTo(34, 1);
  });

  test.each([
    // Newcombe (1998), table II, method 10
    { from: of(48, 80), to: of(56, 70), low: 5.24, high: 33.39 },
    { from: of(3, 10), to: of(9, 10), low: 17.05, high: 80.9 },
    { from: of(0, 20), to: of(10, 10), low: 67.91, high: 100 },
  ])('a change with limits $low and $high, by Newcombe (1998)', ({ from, to, low, high }) => {
    const { lowPts, highPts } = changeBetween(from, to);
    expect(lowPts).toBeCloseTo(low, 2);
    expect(highPts).toBeCloseTo(high, 2);
  });

  test.each([
    // NIST/SEMATECH e-Handbook, normal table; R, 2 * pnorm(-z)
    { z: 0, chance: 1 },
    { z: 1, chance: 0.317310507862914 },
    { z: 1.959963984540054, chance: 0.05 },
    { z: -2.5758293035489, chance: 0.01 },
    { z: 4, chance: 6.334248366623984e-5 },
    { z: 6, chance: 1.973175290075396e-9 },
    { z: Number.POSITIVE_INFINITY, chance: 0 },
  ])('the chance of $z standard deviations', ({ z, chance }) => {
    expect(twoSidedChance(z)).toBeCloseTo(chance, 13);
  });
});

describe('worked numbers', () => {
  test('1,000 interviews with a design effect of 2 say as much as 500', () => {
    expect(effectiveSize({ n: 1000, designEffect: 2 })).toBe(500);
  });

  test('the largest sample and the largest design effect still give numbers', () => {
    const most = { sharePct: 40, n: Number.MAX_VALUE, designEffect: 0.5 };
    const least = { sharePct: 40, n: 1, designEffect: Number.MAX_VALUE };
    expect(shareInterval(most)).toEqual({ lowPct: 40, highPct: 40 });
    expect(shareInterval(least)).toEqual({ lowPct: 0, highPct: 100 });
    for (const sampled of [most, least]) {
      expect(changeBetween({ ...sampled, sharePct: 60 }, sampled).changePts).toBe(-20);
      expect(leadOf({ ...sampled, otherPct: 60 }).leadPts).toBe(-20);
    }
  });

  test('a printed margin of 3.5 points implies a design effect, one that is far too small implies none', () => {
    expect(designEffectFrom({ margin: 3.5, n: 1000 })).toBeCloseTo(1.2756, 4);
    expect(designEffectFrom({ margin: 0.5, n: 1000 })).toBeNull();
  });

  test('the net of a scale, with sums that rounding brings over 100', () => {
    const net = netOf({ positivePct: [20, 30], negativePct: [25, 10], n: 1000 });
    expect([net.leadPts, net.marginPts]).toEqual([15, expect.closeTo(5.638, 3)]);
    expect(netOf({ positivePct: [60.3, 39.8], negativePct: [0], n: 1000 }).leadPts).toBe(100);
    expect(() => netOf({ positivePct: [70, 40], negativePct: [], n: 1000 })).toThrow('110');
  });

  test('a share of all is a larger share of valid answers', () => {
    expect(toValidShare({ sharePct: 17, leftOutPct: 15 })).toBeCloseTo(20, 10);
    expect(toValidShare({ sharePct: 50.2, leftOutPct: 50 })).toBe(100);
    expect(() => toValidShare({ sharePct: 60, leftOutPct: 50 })).toThrow(RangeError);
    expect(() => toValidShare({ sharePct: 0, leftOutPct: 100 })).toThrow(RangeError);
  });
});

describe('bad numbers are refused by name', () => {
  const functions = {
    shareInterval: (sampled: { sharePct: number; n: number; designEffect?: number }) =>
      shareInterval(sampled),
    marginPts,
    leadOf: (sampled: { sharePct: number; n: number; designEffect?: number }) =>
      leadOf({ ...sampled, otherPct: 10 }),
    netOf: ({ sharePct, ...sampled }: { sharePct: number; n: number; designEffect?: number }) =>
      netOf({ ...sampled, positivePct: [sharePct], negativePct: [10] }),
    changeTo: (sampled: { sharePct: number; n: number; designEffect?: number }) =>
      changeBetween({ sharePct: 50, n: 100 }, sampled),
    changeFrom: (sampled: { sharePct: number; n: number; designEffect?: number }) =>
      changeBetween(sampled, { sharePct: 50, n: 100 }),
  };
  const bad = [
    { sharePct: -0.1, n: 100, named: '-0.1' },
    { sharePct: 123, n: 100, named: '123' },
    { sharePct: Number.NaN, n: 100, named: 'NaN' },
    { sharePct: 50, n: 0.99, named: '0.99' },
    { sharePct: 50, n: Number.POSITIVE_INFINITY, named: 'Infinity' },
    { sharePct: 50, n: Number.NaN, named: 'NaN' },
    { sharePct: 50, n: 100, designEffect: 0.49, named: '0.49' },
    { sharePct: 50, n: 100, designEffect: Number.NaN, named: 'NaN' },
  ];
  test.each(
    Object.entries(functions).flatMap(([name, call]) => bad.map((sampled) => ({ name, call, ...sampled }))),
  )('$name refuses share $sharePct, n $n, design effect $designEffect', ({ call, named, ...sampled }) => {
    expect(() => call(sampled)).toThrow(RangeError);
    expect(() => call(sampled)).toThrow(named);
  });

  test('weights, margins and deviations', () => {
    expect(() => kishSize([])).toThrow(RangeError);
    expect(() => kishSize([1, -2])).toThrow('-2');
    expect(() => kishSize([0, 0])).toThrow(RangeError);
    expect(() => designEffectFrom({ margin: 0, n: 10 })).toThrow('0');
    expect(() => designEffectFrom({ margin: 3.5, n: 0 })).toThrow('0');
    expect(() => twoSidedChance(Number.NaN)).toThrow('NaN');
  });
});
