import { dayNumber } from '@/lib/domain/charts/day-number';
import type { AveragedWave } from '@/lib/domain/statistics/averaged-wave';
import { effectiveSize } from '@/lib/domain/statistics/sample';
import { samplingVariance } from '@/lib/domain/statistics/sampling-variance';
import { isEdtf, precisionOf } from '@/lib/domain/values/edtf';

/** A wave with its fieldwork as day numbers, its effective number of interviews and its sampling variance in points². */
export type DatedWave<Wave extends AveragedWave = AveragedWave> = {
  wave: Wave;
  start: number;
  end: number;
  size: number;
  variance: number;
};

/**
 * A wave with day numbers and sampling variance; fieldwork of 1970-01-02 to 1970-01-03 is days 1 to 2.
 * @throws RangeError where a figure is out of its bounds, a day is not YYYY-MM-DD, or the wave ends before it starts.
 */
export function toDatedWave<Wave extends AveragedWave>(wave: Wave): DatedWave<Wave> {
  const [start, end] = [requireDay(wave.startDay), requireDay(wave.endDay)];
  if (end < start) throw new RangeError(`a wave ends before it starts: ${wave.startDay} to ${wave.endDay}`);
  return { wave, start, end, size: effectiveSize(wave), variance: samplingVariance(wave) };
}

function requireDay(text: string): number {
  if (!isEdtf(text) || precisionOf(text) !== 'day')
    throw new RangeError(`not a day written as YYYY-MM-DD: ${JSON.stringify(text)}`);
  return dayNumber(text);
}
