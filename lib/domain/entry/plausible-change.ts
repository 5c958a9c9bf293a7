const usualSize = 1000;
const leastPts = 10;

/**
 * How far apart two shares of one question may be before somebody should look again, in points. Not a test of
 * significance: four standard errors of the difference of two simple random samples, and at least 10 points, so that
 * slips of the pen stand out and news does not. An unknown number of interviews counts as 1,000.
 *
 * Assumes simple random samples and shares that do not vanish. 50 and 50 of 1,000 each give 10; of 100 each, 28.3.
 * @throws RangeError where a share is not from 0 to 100, or a number of interviews is below 1 or not finite.
 */
export function plausibleChangePts(
  [a, b]: readonly [number, number],
  [nA, nB]: readonly [number | null, number | null],
): number {
  for (const share of [a, b])
    if (!(share >= 0 && share <= 100)) throw new RangeError(`not a share from 0 to 100: ${share}`);
  const [sizeA, sizeB] = [nA ?? usualSize, nB ?? usualSize];
  for (const size of [sizeA, sizeB])
    if (!(size >= 1 && Number.isFinite(size))) throw new RangeError(`not a number of interviews: ${size}`);
  const mean = (a + b) / 200;
  const standardErrorPts = 100 * Math.sqrt(mean * (1 - mean) * (1 / sizeA + 1 / sizeB));
  return Math.max(leastPts, 4 * standardErrorPts);
}
