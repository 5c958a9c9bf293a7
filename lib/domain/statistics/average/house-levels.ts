import { cells } from './cells';
import { choleskyOf, solveLower, solveUpper } from './cholesky';
import type { Filtered } from './level-passes';

const { add, at } = cells;

/** Where each house's level starts (points), and the covariance of those starts (points², by rows). */
export type HouseStarts = { levels: Float64Array; covariance: Float64Array };

/** A standard deviation of house effects (points) with a relative weight. */
export type Weighed = { deviation: number; weight: number };

/**
 * Where each house's level starts, given how far houses lie apart: the diffuse start plus τ·B·s, where the columns of B
 * are orthonormal and sum to zero (Helmert) and s is standard normal, so that house effects sum to zero and vary by
 * τ²(I − 11′/H). τ may be 0.
 */
export class HouseLevels {
  private readonly products: Float64Array;
  private readonly right: Float64Array;
  private readonly base: Float64Array;

  constructor(
    private readonly filtered: Filtered,
    private readonly waves: number,
    private readonly houses: number,
  ) {
    this.base = helmert(houses);
    const inner = new Float64Array(houses * houses);
    const outer = new Float64Array(houses);
    const columns = houses + 1;
    for (let i = 0; i < houses; i += 1) {
      outer[i] = at(filtered.products, i + 1);
      for (let j = 0; j < houses; j += 1)
        inner[i * houses + j] = at(filtered.products, (i + 1) * columns + j + 1);
    }
    this.right = this.toBase(outer);
    const half = new Float64Array(houses * houses);
    for (let i = 0; i < houses; i += 1)
      half.set(this.toBase(inner.subarray(i * houses, (i + 1) * houses)), i * houses);
    this.products = new Float64Array(houses * houses);
    for (let j = 0; j < houses; j += 1) {
      const column = this.toBase(half.filter((_, index) => index % houses === j));
      for (let i = 0; i < houses; i += 1) this.products[i * houses + j] = at(column, i);
    }
  }

  /** Natural logarithm of the likelihood, diffuse in the level's start. */
  logLikelihood(houseSd: number): number {
    return this.solve(houseSd).logLikelihood;
  }

  /** Levels of the houses at the start (points) and their covariance (points²). */
  estimate(houseSd: number): HouseStarts {
    const { houses } = this;
    const { lower, solved } = this.solve(houseSd);
    const levels = this.fromBase(solveUpper(lower, solved), houseSd);
    const covariance = new Float64Array(houses * houses);
    for (let k = 0; k < houses; k += 1) {
      const unit = new Float64Array(houses);
      unit[k] = 1;
      const column = this.fromBase(solveUpper(lower, unit), houseSd);
      for (let i = 0; i < houses; i += 1)
        for (let j = 0; j < houses; j += 1) add(covariance, i * houses + j, at(column, i) * at(column, j));
    }
    return { levels, covariance };
  }

  /** The same over several deviations, by how likely each is, with the logarithm of how likely they are together. */
  estimateOver(deviations: readonly Weighed[]): { starts: HouseStarts; logWeight: number } {
    const { houses } = this;
    const logs = deviations.map(({ deviation, weight }) => Math.log(weight) + this.logLikelihood(deviation));
    const top = Math.max(...logs);
    const total = logs.reduce((sum, log) => sum + Math.exp(log - top), 0);
    const parts = deviations.map(({ deviation }, index) => ({
      weight: Math.exp((logs[index] ?? top) - top) / total,
      starts: this.estimate(deviation),
    }));
    const levels = new Float64Array(houses);
    const covariance = new Float64Array(houses * houses);
    for (const { weight, starts } of parts)
      for (let i = 0; i < houses; i += 1) add(levels, i, weight * at(starts.levels, i));
    for (const { weight, starts } of parts) {
      const off = starts.levels.map((level, house) => level - at(levels, house));
      for (let i = 0; i < houses; i += 1)
        for (let j = 0; j < houses; j += 1) {
          const cell = at(starts.covariance, i * houses + j) + at(off, i) * at(off, j);
          add(covariance, i * houses + j, weight * cell);
        }
    }
    return { starts: { levels, covariance }, logWeight: top + Math.log(total) };
  }

  private solve(houseSd: number) {
    const { houses, filtered, waves, products } = this;
    const information = new Float64Array(houses * houses);
    const right = new Float64Array(houses);
    for (let i = 0; i < houses; i += 1) {
      const scale = i === 0 ? 1 : houseSd;
      right[i] = at(this.right, i) * scale;
      for (let j = 0; j < houses; j += 1)
        information[i * houses + j] = at(products, i * houses + j) * scale * (j === 0 ? 1 : houseSd);
      if (i > 0) add(information, i * houses + i, 1);
    }
    const lower = choleskyOf(information, houses);
    const solved = solveLower(lower, right);
    let sum = (waves - 1) * Math.log(2 * Math.PI) + filtered.logVariances + at(filtered.products, 0);
    for (let i = 0; i < houses; i += 1)
      sum += 2 * Math.log(at(lower, i * houses + i)) - at(solved, i) * at(solved, i);
    return { lower, solved, logLikelihood: -sum / 2 };
  }

  private toBase(values: Float64Array): Float64Array {
    const { houses, base } = this;
    return values.map((_, k) =>
      values.reduce((sum, value, house) => sum + value * at(base, house * houses + k), 0),
    );
  }

  private fromBase(values: Float64Array, houseSd: number): Float64Array {
    const { houses, base } = this;
    return values.map((_, house) =>
      values.reduce(
        (sum, value, k) => sum + value * at(base, house * houses + k) * (k === 0 ? 1 : houseSd),
        0,
      ),
    );
  }
}

/** A column of ones and, orthonormal and summing to zero, the columns of Helmert. */
function helmert(houses: number): Float64Array {
  const base = new Float64Array(houses * houses);
  for (let house = 0; house < houses; house += 1) {
    base[house * houses] = 1;
    for (let k = 1; k < houses; k += 1) {
      const length = Math.sqrt(k * (k + 1));
      if (house <= k) base[house * houses + k] = (house < k ? 1 : -k) / length;
    }
  }
  return base;
}
