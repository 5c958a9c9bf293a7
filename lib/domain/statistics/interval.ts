import { effectiveSize, type Sampled, toFraction, z95 } from './sample';

/** A 95% interval of a share, percent. */
export type ShareInterval = { lowPct: number; highPct: number };

/**
 * Interval of a share at 95%: Wilson's score interval with n / design effect in place of n. It never leaves 0 to 100.
 * Assumes a probability sample and sampling error alone. Source: E. B. Wilson, JASA 22 (1927), 209-212. 18 of 20 gives
 * 69.8966 to 97.2134; 0 of 30 gives 0 to 11.3513.
 * @throws RangeError where the share is not from 0 to 100, n below 1, or the design effect below 0.5.
 */
export function shareInterval({ sharePct, n, designEffect }: Sampled): ShareInterval {
  const p = toFraction(sharePct);
  const size = effectiveSize({ n, designEffect });
  const z2 = z95 ** 2;
  const middle = (p * size + z2 / 2) / (size + z2);
  const half = (z95 * Math.sqrt(p * (1 - p) * size + z2 / 4)) / (size + z2);
  return {
    lowPct: sharePct === 0 ? 0 : Math.max(0, Math.min(sharePct, 100 * (middle - half))),
    highPct: sharePct === 100 ? 100 : Math.min(100, Math.max(sharePct, 100 * (middle + half))),
  };
}
