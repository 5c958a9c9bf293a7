import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plausibleChangePts } from './plausible-change';

test('is at least 10 points, and four standard errors of the difference', () => {
  expect(plausibleChangePts([50, 50], [1000, 1000])).toBe(10);
  expect(plausibleChangePts([50, 50], [100, 100])).toBeCloseTo(28.284, 3);
  expect(plausibleChangePts([50, 50], [null, null])).toBe(plausibleChangePts([50, 50], [1000, 1000]));
});

test.each([
  [
    [-1, 50],
    [100, 100],
  ],
  [
    [50, 101],
    [100, 100],
  ],
  [
    [Number.NaN, 50],
    [100, 100],
  ],
  [
    [50, 50],
    [0, 100],
  ],
  [
    [50, 50],
    [100, Number.POSITIVE_INFINITY],
  ],
] as const)('refuses shares of %j with %j interviews', (shares, sizes) =>
  expect(() => plausibleChangePts(shares, sizes)).toThrow(RangeError),
);

test('shrinks as more are asked, and does not depend on the order', () => {
  const share = fc.double({ min: 0, max: 100, noNaN: true });
  const size = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(share, share, size, size, (a, b, n, more) => {
      const plain = plausibleChangePts([a, b], [n, n]);
      expect(plausibleChangePts([a, b], [n + more, n])).toBeLessThanOrEqual(plain);
      expect(plausibleChangePts([b, a], [n, n])).toBe(plain);
      expect(plain).toBeGreaterThanOrEqual(10);
    }),
  );
});
