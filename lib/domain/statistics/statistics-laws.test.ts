import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeBetween } from './change';
import { shareInterval } from './interval';
import { leadOf, netOf } from './lead';
import { marginPts } from './margin';
import { kishSize } from './sample';

const share = fc.oneof(fc.constantFrom(0, 100, 0.1, 99.9), fc.double({ min: 0, max: 100, noNaN: true }));
const size = fc.oneof(fc.constantFrom(1, 2, 30), fc.integer({ min: 1, max: 1_000_000 }));
const effect = fc.oneof(fc.constantFrom(0.5, 1, 20), fc.double({ min: 0.5, max: 20, noNaN: true }));
const sampled = fc.record({ sharePct: share, n: size, designEffect: effect });

const hold = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { numRuns: 500 });
const widthOf = ({ lowPct, highPct }: { lowPct: number; highPct: number }) => highPct - lowPct;
const slack = 1e-9;

describe('an interval', () => {
  test('contains its share and stays in 0 to 100', () => {
    hold(
      fc.property(sampled, (one) => {
        const { lowPct, highPct } = shareInterval(one);
        expect([lowPct >= 0, lowPct <= one.sharePct, one.sharePct <= highPct, highPct <= 100]).toEqual(
          Array(4).fill(true),
        );
      }),
    );
  });

  test('shrinks with n and grows with the design effect', () => {
    hold(
      fc.property(sampled, fc.integer({ min: 2, max: 50 }), (one, times) => {
        const width = widthOf(shareInterval(one));
        expect(widthOf(shareInterval({ ...one, n: one.n * times }))).toBeLessThan(width);
        expect(widthOf(shareInterval({ ...one, designEffect: one.designEffect * times }))).toBeGreaterThan(
          width,
        );
      }),
    );
  });

  test('with a design effect is that of a sample as many times smaller, as are margin, lead and change', () => {
    const scaled = fc.record({ sharePct: share, n: size, designEffect: fc.constantFrom(1, 2, 4, 8) });
    hold(
      fc.property(scaled, ({ sharePct, n, designEffect }) => {
        const large = { sharePct, n: n * designEffect, designEffect };
        const small = { sharePct, n };
        const all = (one: typeof small) => [
          shareInterval(one),
          marginPts(one),
          leadOf({ ...one, otherPct: 20 }),
          changeBetween(one, { sharePct: 20, n: 100 }),
        ];
        expect(all(large)).toEqual(all(small));
      }),
    );
  });
});

describe('a margin', () => {
  test('is largest at 50% and the same for the rest', () => {
    hold(
      fc.property(sampled, fc.integer({ min: 0, max: 1000 }), (any, tenths) => {
        const one = { ...any, sharePct: tenths / 10 };
        const margin = marginPts(one);
        expect(margin).toBeLessThanOrEqual(marginPts({ ...one, sharePct: 50 }) + slack);
        expect(Math.abs(margin - marginPts({ ...one, sharePct: 100 - one.sharePct }))).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('a lead', () => {
  test('changes its sign with its sides, and a net with its scale', () => {
    hold(
      fc.property(sampled, fc.double({ min: 0, max: 1, noNaN: true }), (one, part) => {
        const otherPct = (100 - one.sharePct) * part;
        const [lead, back] = [
          leadOf({ ...one, otherPct }),
          leadOf({ ...one, sharePct: otherPct, otherPct: one.sharePct }),
        ];
        expect(back.leadPts).toBeCloseTo(-lead.leadPts, 9);
        expect(back.lowPts).toBeCloseTo(-lead.highPts, 9);
        expect(netOf({ ...one, positivePct: [one.sharePct], negativePct: [otherPct] })).toEqual(lead);
      }),
    );
  });
});

describe('a change', () => {
  test('is antisymmetric, and its chance does not know its direction', () => {
    hold(
      fc.property(sampled, sampled, (one, other) => {
        const [there, back] = [changeBetween(one, other), changeBetween(other, one)];
        expect(back.changePts).toBeCloseTo(-there.changePts, 9);
        expect(back.lowPts).toBeCloseTo(-there.highPts, 9);
        expect(back.highPts).toBeCloseTo(-there.lowPts, 9);
        expect(back.chance).toBeCloseTo(there.chance, 9);
      }),
    );
  });

  test('is finite, lies in its interval and from -100 to 100, and has a chance from 0 to 1', () => {
    hold(
      fc.property(sampled, sampled, (one, other) => {
        const { changePts, lowPts, highPts, chance } = changeBetween(one, other);
        expect(lowPts).toBeLessThanOrEqual(changePts);
        expect(highPts).toBeGreaterThanOrEqual(changePts);
        expect(Math.min(lowPts, chance - 100)).toBeGreaterThanOrEqual(-100 - slack);
        expect(highPts).toBeLessThanOrEqual(100 + slack);
        expect(chance >= 0 && chance <= 1).toBe(true);
      }),
    );
  });
});

describe('an effective size', () => {
  test('is never more than the weights are many, does not know their order or their unit', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), {
      minLength: 1,
      maxLength: 50,
    });
    hold(
      fc.property(weights, fc.double({ min: 0.01, max: 100, noNaN: true }), (some, unit) => {
        const worth = kishSize(some);
        expect(worth).toBeLessThanOrEqual(some.length + slack);
        expect(worth).toBeGreaterThanOrEqual(1 - slack);
        expect(kishSize([...some].reverse())).toBeCloseTo(worth, 9);
        expect(kishSize(some.map((weight) => weight * unit))).toBeCloseTo(worth, 9);
      }),
    );
  });
});
