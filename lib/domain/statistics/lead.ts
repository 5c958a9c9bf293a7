import { effectiveSize, toFraction, z95 } from './sample';

/** A difference of two shares of one base with its 95% interval, points. */
export type Lead = { leadPts: number; marginPts: number; lowPts: number; highPts: number };

/**
 * Lead of one answer over another on the same base at 95%: z·√(deff·Var), in fractions Var = [p₁+p₂−(p₁−p₂)²]/n. Assumes
 * that nobody gave both answers, and a probability sample. Source: C. H. Franklin, The ‘Margin of Error’ for Differences
 * in Polls (2007). 51% to 46% of 1,195 interviews leads by 5 ± 5.577 points.
 * @throws RangeError where a share is not from 0 to 100, n below 1, or the design effect below 0.5.
 */
export function leadOf(shares: {
  sharePct: number;
  otherPct: number;
  n: number;
  designEffect?: number;
}): Lead {
  const [p, other] = [toFraction(shares.sharePct), toFraction(shares.otherPct)];
  const variance = Math.max(0, p + other - (p - other) ** 2) / effectiveSize(shares);
  const leadPts = shares.sharePct - shares.otherPct;
  const marginPts = 100 * z95 * Math.sqrt(variance);
  return {
    leadPts,
    marginPts,
    lowPts: Math.max(-100, leadPts - marginPts),
    highPts: Math.min(100, leadPts + marginPts),
  };
}

/**
 * Net of a scale, points: the shares of its positive answers less those of its negative ones, with the interval of a
 * lead. Neutral answers and those outside the scale count as neither. Assumes one answer a person. Source: as `leadOf`.
 * 20, 30 against 25, 10 of 1,000 interviews is a net of 15 ± 5.638 points.
 * @throws RangeError where the sum of a side is not from 0 to 100, n below 1, or the design effect below 0.5.
 */
export function netOf(scale: {
  positivePct: readonly number[];
  negativePct: readonly number[];
  n: number;
  designEffect?: number;
}): Lead {
  return leadOf({ ...scale, sharePct: sumOf(scale.positivePct), otherPct: sumOf(scale.negativePct) });
}

/** A sum of printed shares; what rounding alone brings over 100 is taken off. */
function sumOf(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 100 && sum <= 100 + shares.length / 2 ? 100 : sum;
}
