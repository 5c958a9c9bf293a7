import { cells } from './cells';
import type { Plan } from './fieldwork-plan';
import { LevelState } from './level-state';
import { PassBack } from './pass-back';

const { add, at } = cells;

/** Waves laid out for filtering: shares (points), sampling variances (points²) and the house's number of each wave. */
export type Series = {
  plan: Plan;
  houses: number;
  shares: Float64Array;
  variances: Float64Array;
  houseOf: Float64Array;
};

/** What a filter leaves: sums of products of the innovations over their variance, column by column; and their log sum. */
export type Filtered = { products: Float64Array; logVariances: number };

/** What a filter keeps for the passes back. */
export type KeptCourse = {
  gains: Float64Array;
  innovations: Float64Array;
  innovationVariances: Float64Array;
  outputMeans: Float64Array;
  outputSpreads: Float64Array;
};

/** Room to keep a filter's course. */
export function roomFor({ plan, houses }: Series): KeptCourse {
  const columns = houses + 1;
  return {
    gains: new Float64Array(plan.waves * plan.rows),
    innovations: new Float64Array(plan.waves * columns),
    innovationVariances: new Float64Array(plan.waves),
    outputMeans: new Float64Array(plan.outputs * columns),
    outputSpreads: new Float64Array(plan.outputs * plan.rows),
  };
}

/** Runs the filter over all days for one variance a day (points²), at a cost that is linear in the waves. */
export function filterSeries(series: Series, stepVariance: number, kept: KeptCourse | null = null): Filtered {
  const { plan, shares, variances, houseOf } = series;
  const columns = series.houses + 1;
  const state = new LevelState(plan.rows, columns);
  const products = new Float64Array(columns * columns);
  let logVariances = 0;
  for (const { gapDays, rows, opened, readings, output } of plan.steps) {
    if (gapDays > 0) state.advance(gapDays, stepVariance, rows);
    if (opened !== null) state.open(opened, rows);
    for (const { wave, row, days } of readings) {
      const [share, variance, house] = [at(shares, wave), at(variances, wave), at(houseOf, wave)];
      state.read({ row, days, share, house, variance, rows });
      logVariances += Math.log(state.innovationVariance);
      addProducts(products, state, columns);
      if (kept) keepReading(kept, state, { wave, rows, allRows: plan.rows, columns });
    }
    if (kept && output !== null) {
      kept.outputMeans.set(state.means.subarray(0, columns), output * columns);
      kept.outputSpreads.set(state.spread.subarray(0, rows), output * plan.rows);
    }
  }
  for (let i = 0; i < columns; i += 1)
    for (let j = 0; j < i; j += 1) products[j * columns + i] = at(products, i * columns + j);
  return { products, logVariances };
}

function addProducts(
  products: Float64Array,
  { innovations, innovationVariance }: LevelState,
  columns: number,
) {
  for (let i = 0; i < columns; i += 1) {
    const scaled = at(innovations, i) / innovationVariance;
    for (let j = 0; j <= i; j += 1) add(products, i * columns + j, scaled * at(innovations, j));
  }
}

function keepReading(
  kept: KeptCourse,
  { gain, innovations, innovationVariance }: LevelState,
  { wave, rows, allRows, columns }: { wave: number; rows: number; allRows: number; columns: number },
) {
  kept.gains.set(gain.subarray(0, rows), wave * allRows);
  kept.innovations.set(innovations, wave * columns);
  kept.innovationVariances[wave] = innovationVariance;
}

/** Smoothed levels, in each column, with the variance of the level at each output; and each wave's scaled residual. */
export type Smoothed = { levels: Float64Array; variances: Float64Array; disturbances: Float64Array };

/**
 * The pass back over what a filter kept. At an output the level of a column is a + P·r and its variance P − P·N·P, with r
 * and N gathered from the readings after it. A wave's disturbance is the covariance of the waves, inverted, by the column.
 * Source: Durbin and Koopman (2012), sections 4.4 and 4.5.
 */
export function smoothSeries(series: Series, kept: KeptCourse): Smoothed {
  const { plan, houses } = series;
  const columns = houses + 1;
  const back = new PassBack(plan.rows, columns);
  const levels = new Float64Array(plan.outputs * columns);
  const variances = new Float64Array(plan.outputs);
  const disturbances = new Float64Array(plan.waves * columns);
  for (const { gapDays, rows, opened, readings, output } of plan.steps.toReversed()) {
    if (output !== null) {
      const spread = kept.outputSpreads.subarray(output * plan.rows, output * plan.rows + rows);
      for (let column = 0; column < columns; column += 1) {
        const mean = at(kept.outputMeans, output * columns + column);
        levels[output * columns + column] = mean + back.sumOf(spread, column);
      }
      variances[output] = Math.max(0, at(spread, 0) - back.squareOf(spread));
    }
    for (const { wave, row, days } of readings.toReversed()) {
      back.unread({
        row,
        days,
        gain: kept.gains.subarray(wave * plan.rows, wave * plan.rows + rows),
        innovations: kept.innovations.subarray(wave * columns, (wave + 1) * columns),
        variance: at(kept.innovationVariances, wave),
        disturbances: disturbances.subarray(wave * columns, (wave + 1) * columns),
      });
    }
    if (opened !== null) back.unopen(opened, rows);
    if (gapDays > 0) back.retreat(gapDays, rows);
  }
  return { levels, variances, disturbances };
}

/**
 * How much the last level follows each wave's share, the coefficients of the houses included: `direct` is how much it
 * follows each wave's innovation through those coefficients. One pass back, with the rules of derivation turned around.
 */
export function weighWaves({ plan }: Series, kept: KeptCourse, direct: Float64Array): Float64Array {
  const weights = new Float64Array(plan.waves);
  const follows = new Float64Array(plan.rows);
  follows[0] = 1;
  for (const { gapDays, rows, opened, readings } of plan.steps.toReversed()) {
    for (const { wave, row, days } of readings.toReversed()) {
      let weight = at(direct, wave);
      for (let i = 0; i < rows; i += 1) weight += at(kept.gains, wave * plan.rows + i) * at(follows, i);
      weights[wave] = weight;
      add(follows, row, -weight / days);
    }
    if (opened !== null) {
      add(follows, 0, at(follows, opened));
      follows[opened] = 0;
    }
    for (let i = 1; i < rows; i += 1) add(follows, 0, gapDays * at(follows, i));
  }
  return weights;
}
