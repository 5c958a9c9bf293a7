import { effectiveSize, type Sampled, toFraction, z95 } from './sample';

/**
 * Margin of error of a share at 95%, points: z·√(deff·p(100−p)/n). Assumes a probability sample and a share not near 0
 * or 100, where the interval says more. Source: W. G. Cochran, Sampling Techniques (1977), section 3.4. 50% of 1,001
 * interviews gives 3.097 points, 1% of 756 gives 0.7093.
 * @throws RangeError where the share is not from 0 to 100, n below 1, or the design effect below 0.5.
 */
export function marginPts({ sharePct, n, designEffect }: Sampled): number {
  const p = toFraction(sharePct);
  return 100 * z95 * Math.sqrt((p * (1 - p)) / effectiveSize({ n, designEffect }));
}

/**
 * The design effect that a published margin of error implies: m²·n / (z²·2500), the margin taken to be of 50% at 95%, as
 * pollsters print it. Null where it is below 0.5: such a margin is not of a sample of this size. A printed margin of 3.5
 * points with 1,000 interviews implies 1.2756.
 * @throws RangeError where the margin is not over 0, or n is below 1.
 */
export function designEffectFrom({ margin, n }: { margin: number; n: number }): number | null {
  if (!(margin > 0 && Number.isFinite(margin)))
    throw new RangeError(`a margin must be a number over 0: ${margin}`);
  const implied = (margin ** 2 * effectiveSize({ n })) / (z95 ** 2 * 2500);
  return implied < 0.5 ? null : implied;
}
