import { toFraction } from './sample';

/**
 * A share of valid answers from one of all respondents: 100·x / (100 − left-out shares), percent. Assumes that what is
 * left out is published and is all that is left out. It is off by up to 0.2 points where the shares are rounded to tenths.
 * 17% of all, with 15% left out, is 20% of valid answers.
 * @throws RangeError where a share is not from 0 to 100, nothing would be left, or the share is more than what is left.
 */
export function toValidShare({ sharePct, leftOutPct }: { sharePct: number; leftOutPct: number }): number {
  toFraction(sharePct);
  toFraction(leftOutPct);
  const left = 100 - leftOutPct;
  const validPct = left > 0 ? (100 * sharePct) / left : Number.NaN;
  // Printed shares of a base may add up to a little more than 100.
  if (!(validPct <= 105))
    throw new RangeError(`a share of ${sharePct} cannot be of the ${left} percent that are left`);
  return Math.min(100, validPct);
}
