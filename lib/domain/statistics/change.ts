import { shareInterval } from './interval';
import { twoSidedChance } from './normal';
import { effectiveSize, type Sampled, toFraction } from './sample';

/** A difference between two independent shares with its 95% interval, points, and the chance of one as large. */
export type Change = { changePts: number; lowPts: number; highPts: number; chance: number };

/**
 * Change from one wave's share to another's. The interval is Newcombe's hybrid score interval at 95%: with d = p₂−p₁ and
 * Wilson's limits l and u of each, d − √((p₂−l₂)²+(u₁−p₁)²) to d + √((u₂−p₂)²+(p₁−l₁)²). `chance` is that of a change as
 * large where there is none, from the pooled z test. Both use n / design effect. Assumes two independent probability
 * samples and sampling error alone. Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873-890, method 10. From 1
 * of 34 to 7 of 34 the change is 17.6 points, 1.9 to 34.
 * @throws RangeError where a share is not from 0 to 100, n below 1, or a design effect below 0.5.
 */
export function changeBetween(previous: Sampled, current: Sampled): Change {
  const [before, after] = [shareInterval(previous), shareInterval(current)];
  const changePts = current.sharePct - previous.sharePct;
  return {
    changePts,
    lowPts: changePts - Math.hypot(current.sharePct - after.lowPct, before.highPct - previous.sharePct),
    highPts: changePts + Math.hypot(after.highPct - current.sharePct, previous.sharePct - before.lowPct),
    chance: pooledChance(previous, current),
  };
}

function pooledChance(previous: Sampled, current: Sampled): number {
  const [one, other] = [effectiveSize(previous), effectiveSize(current)];
  const [p, q] = [toFraction(previous.sharePct), toFraction(current.sharePct)];
  const pooled = (p * one + q * other) / (one + other);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / one + 1 / other));
  return p === q ? 1 : twoSidedChance((q - p) / error);
}
