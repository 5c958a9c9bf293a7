/** What a share's sampling error depends on: the share in percent, the interviews behind it and their design effect. */
export type Sampled = {
  /** Percent, 0 to 100. */
  sharePct: number;
  /** Interviews behind the base that the share is of, at least 1. */
  n: number;
  /** Variance compared with a simple random sample of the same size, at least 0.5; 1 where it is not given. */
  designEffect?: number;
};

/** Standard deviations of a normal distribution to either side that hold 95% of it. */
export const z95 = 1.959963984540054;

/**
 * The share as a fraction, 0 to 1.
 * @throws RangeError where it is not from 0 to 100 percent. 69% is 0.69.
 */
export function toFraction(sharePct: number): number {
  if (!(sharePct >= 0 && sharePct <= 100))
    throw new RangeError(`a share must be from 0 to 100 percent: ${sharePct}`);
  return sharePct / 100;
}

/** Beyond these, sums of effective sizes and of what they divide would be no numbers any more. */
const [leastSize, mostSize] = [1e-300, 1e300];

/**
 * Interviews of a simple random sample that would say as much: n / design effect. Assumes that one design effect holds
 * for every answer. Source: L. Kish, Survey Sampling (1965), section 8.2. 1,000 interviews with a design effect of 2
 * say as much as 500.
 * @throws RangeError where n is below 1 or not finite, or the design effect below 0.5 or not finite.
 */
export function effectiveSize({ n, designEffect = 1 }: { n: number; designEffect?: number }): number {
  if (!(n >= 1 && Number.isFinite(n))) throw new RangeError(`n must be a number of at least 1: ${n}`);
  if (!(designEffect >= 0.5 && Number.isFinite(designEffect)))
    throw new RangeError(`a design effect must be a number of at least 0.5: ${designEffect}`);
  return Math.min(mostSize, Math.max(leastSize, n / designEffect));
}

/**
 * Effective number of interviews of a weighted sample: (Σw)² / Σw². Assumes weights that have nothing to do with the
 * answers. Source: L. Kish, Survey Sampling (1965), section 11.7. 50 weights of 1 and 50 of 2 give 90.
 * @throws RangeError where there are no weights, one is negative or not finite, or all are 0.
 */
export function kishSize(weights: readonly number[]): number {
  const wrong = weights.find((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong !== undefined) throw new RangeError(`a weight must be a number of at least 0: ${wrong}`);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) throw new RangeError('there must be a weight over 0');
  const sum = weights.reduce((total, weight) => total + weight / largest, 0);
  return sum ** 2 / weights.reduce((total, weight) => total + (weight / largest) ** 2, 0);
}
