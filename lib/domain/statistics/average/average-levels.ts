import { cells } from './cells';
import { HouseLevels, type HouseStarts } from './house-levels';
import {
  filterSeries,
  type KeptCourse,
  roomFor,
  type Series,
  type Smoothed,
  smoothSeries,
  weighWaves,
} from './level-passes';

const { at } = cells;

/** Levels at the outputs and house effects (points), each with its variance (points²). */
export type Estimated = {
  levels: Float64Array;
  variances: Float64Array;
  effects: Float64Array;
  effectVariances: Float64Array;
};

/** What the waves say where the level moves by a given deviation a day (points), once it is known where houses start. */
export class AverageLevels {
  readonly houseLevels: HouseLevels;
  private readonly kept: KeptCourse;
  private readonly smoothed: Smoothed;

  constructor(
    private readonly series: Series,
    perDay: number,
  ) {
    this.kept = roomFor(series);
    const filtered = filterSeries(series, perDay ** 2, this.kept);
    this.smoothed = smoothSeries(series, this.kept);
    this.houseLevels = new HouseLevels(filtered, series.plan.waves, series.houses);
  }

  /** Levels and house effects with their variances. */
  estimate({ levels: starts, covariance }: HouseStarts): Estimated {
    const { houses, plan } = this.series;
    const mean = starts.reduce((sum, start) => sum + start / houses, 0);
    const levels = new Float64Array(plan.outputs);
    const variances = new Float64Array(plan.outputs);
    for (let output = 0; output < plan.outputs; output += 1) {
      const follows = this.followsHouses(output);
      let level = at(this.smoothed.levels, output * (houses + 1));
      for (let house = 0; house < houses; house += 1) level += at(follows, house) * at(starts, house);
      levels[output] = level;
      variances[output] = at(this.smoothed.variances, output) + square(follows, covariance);
    }
    const effects = starts.map((start) => start - mean);
    const effectVariances = starts.map((_, own) =>
      square(
        starts.map((_, house) => Number(house === own) - 1 / houses),
        covariance,
      ),
    );
    return { levels, variances, effects, effectVariances };
  }

  /** By how much the level at the last output rises with each wave's share. The weights add up to 1. */
  weights({ covariance }: HouseStarts): Float64Array {
    const { series, kept } = this;
    const { houses, plan } = series;
    const follows = this.followsHouses(plan.outputs - 1);
    const along = follows.map((_, house) =>
      dot(covariance.subarray(house * houses, (house + 1) * houses), follows),
    );
    const direct = kept.innovationVariances.map((variance, wave) => {
      const ofHouses = kept.innovations.subarray(wave * (houses + 1) + 1, (wave + 1) * (houses + 1));
      return dot(ofHouses, along) / variance;
    });
    return weighWaves(series, kept, direct);
  }

  /** What of each wave's share (points) neither the level nor the house explains. */
  residuals({ levels: starts }: HouseStarts): Float64Array {
    const { houses, variances } = this.series;
    return variances.map((variance, wave) => {
      const first = wave * (houses + 1);
      const ofHouses = this.smoothed.disturbances.subarray(first + 1, first + houses + 1);
      return variance * (at(this.smoothed.disturbances, first) - dot(ofHouses, starts));
    });
  }

  /** How much the level at an output follows each house's start, the shares being what they are. */
  private followsHouses(output: number): Float64Array {
    const { houses } = this.series;
    const follows = new Float64Array(houses);
    for (let house = 0; house < houses; house += 1)
      follows[house] = 1 / houses - at(this.smoothed.levels, output * (houses + 1) + house + 1);
    return follows;
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += at(one, i) * at(other, i);
  return sum;
}

/** v′·S·v, which rounding must not take below 0. */
function square(vector: Float64Array, matrix: Float64Array): number {
  const size = vector.length;
  let sum = 0;
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) sum += at(vector, i) * at(matrix, i * size + j) * at(vector, j);
  return Math.max(0, sum);
}
