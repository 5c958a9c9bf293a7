import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { type Change, changeBetween } from '@/lib/domain/statistics/change';
import { type Comparability, compareItems } from './comparability';
import { type KnownUncertainty, sizeOfBase, type Uncertainty, uncertaintyOf } from './uncertainty';

type Withheld = Extract<Uncertainty, { kind: 'withheld' }>;

/** What can be said of two waves' values of one answer. */
export type ChangeBetweenWaves = {
  previous: PlacedEstimate;
  current: PlacedEstimate;
  comparability: Comparability;
  /** The difference of the two values with its interval; null where a side has none. */
  difference: Change | null;
  /** `stated` where both sides are of stated probability samples. */
  kind: Uncertainty['kind'];
  /** The side for which no interval can be given, the later one first, and why. */
  withheld: (Withheld & { side: 'previous' | 'current' }) | null;
  /**
   * `larger` than sampling error alone would explain where the interval leaves 0 out, else `within` it; `cannot` be said
   * where the waves differ in more than their time, a side has no interval, or a side has a tiny base.
   */
  verdict: 'larger' | 'within' | 'cannot';
  isTiny: boolean;
};

/** Compares an answer's value with that of an earlier wave on the same base. 8.3% to 15% is up by 6.7 points. */
export function changeBetweenWaves(previous: PlacedEstimate, current: PlacedEstimate): ChangeBetweenWaves {
  const comparability = compareItems(previous, current);
  const before = uncertaintyOf(previous, previous.estimate);
  const after = uncertaintyOf(current, current.estimate);
  const known = [before, after].flatMap((side) => (side.kind === 'withheld' ? [] : [side]));
  const difference =
    before.kind !== 'withheld' && after.kind !== 'withheld'
      ? changeBetween(sampledOf(previous, before), sampledOf(current, after))
      : null;
  const isTiny = known.some(({ n }) => sizeOfBase(n) === 'tiny');
  return {
    previous,
    current,
    comparability,
    difference,
    kind:
      difference === null
        ? 'withheld'
        : known.every(({ kind }) => kind === 'stated')
          ? 'stated'
          : 'indicative',
    withheld:
      after.kind === 'withheld'
        ? { ...after, side: 'current' }
        : before.kind === 'withheld'
          ? { ...before, side: 'previous' }
          : null,
    verdict: verdictOf(difference, isTiny || comparability.verdict === 'differs'),
    isTiny,
  };
}

function verdictOf(difference: Change | null, isBarred: boolean): ChangeBetweenWaves['verdict'] {
  return difference === null || isBarred ? 'cannot' : verdictOfDifference(difference);
}

/** `larger` than sampling error alone would explain where the interval leaves 0 out, else `within` it. 4 to 9 is larger. */
export function verdictOfDifference({ lowPts, highPts }: Change): 'larger' | 'within' {
  return lowPts > 0 || highPts < 0 ? 'larger' : 'within';
}

function sampledOf({ estimate }: PlacedEstimate, { n, designEffect }: KnownUncertainty) {
  return { sharePct: estimate.value, n, designEffect: designEffect.value };
}
