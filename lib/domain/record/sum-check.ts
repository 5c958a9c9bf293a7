import type { Estimate } from './estimate';

/** What the printed shares of one base add up to. */
export type SumCheck = {
  /** Percent, exact to the printed decimals; null where a value was not printed exactly, or there is none. */
  sumPct: number | null;
  /** How far from 100 rounding alone can bring the sum, in points: number of options · smallest printed unit / 2. */
  tolerancePts: number;
  /** Whether the sum is 100 within rounding, short of it, over it, or cannot be told. */
  verdict: 'whole' | 'short' | 'over' | 'unknown';
  /**
   * The share that no printed value accounts for, in percent: 100 less the sum, where at least two answers are printed
   * and the sum is short. Null where it is nothing, or cannot be told.
   */
  notReportedPct: number | null;
};

/**
 * Adds up the shares of one base; never rescales. A sum nearer to 100 than options·unit/2 is rounding. At exactly that
 * distance below 100 it is not: shares rounded half up lose less than half a unit each. Shares of 38, 52, 6 and 2 add
 * up to 98, at the distance of 4·1/2 = 2 points, so 2% is not reported; 33, 33 and 33 add up to 99, which is rounding.
 */
export function checkSum(estimates: readonly Pick<Estimate, 'value' | 'decimals' | 'qualifier'>[]): SumCheck {
  const sum = new RunningSum();
  for (const estimate of estimates) sum.add(estimate);
  return sum.check();
}

/** Finer than any printed decimal, and coarse enough that sums of shares stay whole numbers. */
const unitsPerPct = 1e10;

/** The sum of one base's shares, as they come. */
export class RunningSum {
  private units = 0;
  private decimals = 0;
  private count = 0;
  private isExact = true;

  add({ value, decimals, qualifier }: Pick<Estimate, 'value' | 'decimals' | 'qualifier'>): void {
    this.units += Math.round(value * unitsPerPct);
    if (decimals > this.decimals) this.decimals = decimals;
    if (qualifier !== '=') this.isExact = false;
    this.count += 1;
  }

  /** What the shares add up to so far, see `checkSum`. */
  check(): SumCheck {
    const scale = 10 ** this.decimals;
    const tolerancePts = this.count / scale / 2;
    const unknown = { tolerancePts, verdict: 'unknown', notReportedPct: null } as const;
    if (this.count === 0 || !this.isExact) return { ...unknown, sumPct: null };
    const sumPct = Math.round((this.units / unitsPerPct) * scale) / scale;
    if (this.count < 2) return { ...unknown, sumPct };
    const gapPts = Math.round((100 - sumPct) * scale) / scale;
    if (gapPts < -tolerancePts) return { sumPct, tolerancePts, verdict: 'over', notReportedPct: null };
    if (gapPts < tolerancePts) return { sumPct, tolerancePts, verdict: 'whole', notReportedPct: null };
    return { sumPct, tolerancePts, verdict: 'short', notReportedPct: gapPts };
  }
}
