import { cells } from '@/lib/domain/statistics/average/cells';
import { LevelState } from '@/lib/domain/statistics/average/level-state';

const { at } = cells;

/**
 * Levels after each of several values, one step apart, in the unit of the values: the Kalman filter of the local level
 * model, a random walk with variance `stepVariance` a step seen with noise of variance `noiseVariance`, both in the unit
 * squared, from a diffuse start. Source: J. Durbin, S. J. Koopman, Time Series Analysis by State Space Methods (2012),
 * chapter 2; the numbers are those of statsmodels. Noise 1.993, step 8.253 and values 10.2394, 1, 1, 1 give 10.2394,
 * 2.50454483, 1.25167384, 1.04213019.
 * @throws RangeError where a value is not finite, the noise not over 0 or the step below 0.
 */
export function filterLocalLevel({
  values,
  noiseVariance,
  stepVariance,
}: {
  values: readonly number[];
  noiseVariance: number;
  stepVariance: number;
}): number[] {
  if (!(noiseVariance > 0 && Number.isFinite(noiseVariance)))
    throw new RangeError(`a noise variance must be a number over 0: ${noiseVariance}`);
  if (!(stepVariance >= 0 && Number.isFinite(stepVariance)))
    throw new RangeError(`a step variance must be a number of at least 0: ${stepVariance}`);
  const state = new LevelState(1, 2);
  let [information, weighted] = [0, 0];
  return values.map((share, index) => {
    if (!Number.isFinite(share)) throw new RangeError(`a value must be finite: ${share}`);
    if (index > 0) state.advance(1, stepVariance, 1);
    state.read({ row: 0, days: 1, share, house: 0, variance: noiseVariance, rows: 1 });
    const [ofShare, ofStart] = [at(state.innovations, 0), at(state.innovations, 1)];
    information += (ofStart * ofStart) / state.innovationVariance;
    weighted += (ofStart * ofShare) / state.innovationVariance;
    return at(state.means, 0) + (1 - at(state.means, 1)) * (weighted / information);
  });
}
