import { maximise } from './maximise';

/**
 * A standard deviation that may be 0, on a scale that is even in its logarithm far above `unit` and reaches 0 below it:
 * `unit`·(eˣ − 1), x from 0 to where it is `most`. Beforehand a deviation is taken to be as likely as a half-Cauchy one with
 * the scale `usual` is: nearly as likely as any below it, and ever less so above.
 */
export type Scale = { unit: number; most: number; usual: number };

/** The deviation at a place of the scale: with unit 0.5, place 0 is 0 and place 1 is 0.859141. */
export function deviationAt({ unit }: Scale, place: number): number {
  return unit * Math.expm1(place);
}

/** A found place with the value there. */
export type Found = { place: number; value: number };

const pointsPerUnit = 1;
const indifference = 1e-7;

/** The place where a function of the deviation is largest; 0 unless another is larger by more than rounding. */
export function searchScale(scale: Scale, f: (deviation: number) => number): Found {
  const atPlace = (place: number) => f(deviationAt(scale, place));
  const high = Math.log1p(scale.most / scale.unit);
  const points = Math.ceil(high * pointsPerUnit) + 1;
  const { x: place, value } = maximise(atPlace, { low: 0, high, points });
  const atZero = f(0);
  return value > atZero + indifference ? { place, value } : { place: 0, value: atZero };
}

const likelyDepth = 3;
const mostTries = 8;

/**
 * From where to where a log likelihood is plausible around its largest value: down to about 4.5 below it, three standard
 * deviations of a normal one, as far as the scale reaches.
 */
export function plausibleRange(scale: Scale, f: (deviation: number) => number, best: Found) {
  const high = Math.log1p(scale.most / scale.unit);
  const reach = (direction: 1 | -1): number => {
    let step = 0.35;
    for (let tried = 0; tried < mostTries; tried += 1) {
      const place = Math.min(high, Math.max(0, best.place + direction * step));
      const depth = Math.sqrt(2 * Math.max(0, best.value - f(deviationAt(scale, place))));
      const isAtEnd = place === 0 || place === high;
      if ((isAtEnd && depth < likelyDepth) || Math.abs(depth - likelyDepth) < 0.4) return place;
      step = Math.abs(place - best.place) * Math.min(4, Math.max(0.1, likelyDepth / depth));
    }
    return Math.min(high, Math.max(0, best.place + direction * step));
  };
  return { low: best.place === 0 ? 0 : reach(-1), high: reach(1) };
}

/** Deviations at evenly spaced places within a range, each weighed by how likely its neighbourhood is beforehand. */
export function placesWithin(scale: Scale, { low, high }: { low: number; high: number }, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const place = low + ((index + 0.5) / count) * (high - low);
    const deviation = deviationAt(scale, place);
    return { deviation, weight: Math.exp(place) / (1 + (deviation / scale.usual) ** 2) };
  });
}
