const golden = (3 - Math.sqrt(5)) / 2;
const mostTries = 60;

/** Where a function was tried, and what it gave. */
type Tried = { x: number; value: number };

/**
 * The largest value of a function from `low` to `high`: the best of evenly spaced points, then by Brent between its
 * neighbours until the place is known to 0.0001. Source: R. P. Brent, Algorithms for Minimization without Derivatives
 * (1973), chapter 5. Of −(x − 2)² from 0 to 5 it is 0, at 2.
 */
export function maximise(
  f: (x: number) => number,
  range: { low: number; high: number; points: number },
): Tried {
  const { low, high, points } = range;
  const step = (high - low) / (points - 1);
  const tries = Array.from({ length: points }, (_, index): Tried => {
    const x = low + index * step;
    return { x, value: f(x) };
  });
  const best = tries.reduce((one, other) => (other.value > one.value ? other : one));
  const within = { low: Math.max(low, best.x - step), high: Math.min(high, best.x + step) };
  const found = brent(f, best, within);
  return best.value >= found.value ? best : found;
}

function brent(f: (x: number) => number, start: Tried, { low, high }: { low: number; high: number }): Tried {
  const tolerance = 1e-4;
  let [best, second, third] = [start, start, start];
  let [from, to] = [low, high];
  let [move, before] = [0, 0];
  for (let tried = 0; tried < mostTries; tried += 1) {
    const middle = (from + to) / 2;
    if (Math.abs(best.x - middle) <= 2 * tolerance - (to - from) / 2) break;
    const leap = parabola(best, second, third);
    const isUsable =
      Math.abs(leap) < Math.abs(before / 2) &&
      best.x + leap > from + tolerance &&
      best.x + leap < to - tolerance;
    before = isUsable ? move : (best.x < middle ? to : from) - best.x;
    move = isUsable ? leap : golden * before;
    const x = best.x + (Math.abs(move) >= tolerance ? move : Math.sign(move) * tolerance);
    const next = { x, value: f(x) };
    if (next.value >= best.value) {
      if (x >= best.x) from = best.x;
      else to = best.x;
      [best, second, third] = [next, best, second];
    } else {
      if (x < best.x) from = x;
      else to = x;
      if (next.value >= second.value || second.x === best.x) [second, third] = [next, second];
      else if (next.value >= third.value || third.x === best.x || third.x === second.x) third = next;
    }
  }
  return best;
}

/** From the best to the top of the parabola through three points; beyond all bounds where there is none. */
function parabola(best: Tried, second: Tried, third: Tried): number {
  const toSecond = (best.x - second.x) * (best.value - third.value);
  const toThird = (best.x - third.x) * (best.value - second.value);
  const below = 2 * (toThird - toSecond);
  const leap = ((best.x - third.x) * toThird - (best.x - second.x) * toSecond) / below;
  return Number.isFinite(leap) ? -leap : Number.POSITIVE_INFINITY;
}
