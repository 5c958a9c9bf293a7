import { expect, test } from 'vitest';
import { maximise } from './maximise';
import { deviationAt, placesWithin, plausibleRange, searchScale } from './scale-search';

test('the largest value of a function is found, inside or at an end', () => {
  const range = { low: 0, high: 5, points: 4 };
  expect(maximise((x) => -((x - 2) ** 2), range).x).toBeCloseTo(2, 4);
  expect(maximise((x) => Math.sin(x), range).x).toBeCloseTo(Math.PI / 2, 4);
  expect(maximise((x) => x, range)).toEqual({ x: 5, value: 5 });
});

const scale = { unit: 0.5, most: 100, usual: 5 };
/** A log likelihood with its top at the deviation 3, and a standard deviation of 0.1 around it. */
const likelihood = (deviation: number) => -(((deviation - 3) / 0.1) ** 2) / 2;

test('a deviation is found with the range that is plausible, and 0 where nothing is likelier', () => {
  expect(deviationAt(scale, 1)).toBeCloseTo(0.859141, 6);
  const best = searchScale(scale, likelihood);
  expect(deviationAt(scale, best.place)).toBeCloseTo(3, 3);
  const { low, high } = plausibleRange(scale, likelihood, best);
  expect(deviationAt(scale, low)).toBeCloseTo(2.7, 1);
  expect(deviationAt(scale, high)).toBeCloseTo(3.3, 1);
  expect(searchScale(scale, (deviation) => -deviation)).toEqual({ place: 0, value: -0 });
  expect(searchScale(scale, () => 7)).toEqual({ place: 0, value: 7 });
});

test('the mean over plausible places is the mean over what they stand for', () => {
  const places = placesWithin(scale, plausibleRange(scale, likelihood, searchScale(scale, likelihood)), 8);
  const weighed = places.map(({ deviation, weight }) => ({
    deviation,
    weight: weight * Math.exp(likelihood(deviation)),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const mean = weighed.reduce((sum, { deviation, weight }) => sum + (deviation * weight) / total, 0);
  expect(mean).toBeCloseTo(3, 1);
  const square = weighed.reduce(
    (sum, { deviation, weight }) => sum + ((deviation - mean) ** 2 * weight) / total,
    0,
  );
  expect(Math.sqrt(square)).toBeCloseTo(0.1, 2);
});
