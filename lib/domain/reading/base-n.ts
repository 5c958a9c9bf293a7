import type { Base } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import { findBase, viewOf } from '@/lib/domain/record/question-view';
import { checkSum } from '@/lib/domain/record/sum-check';
import type { MissingReason } from '@/lib/domain/values/missing';

/** How many interviews stand behind a base, and whether a source says so or it follows from printed shares. */
export type BaseN = { value: number; isDerived: boolean } | { missing: MissingReason };

/**
 * The number of interviews behind a base: its own where one is printed; of all respondents, the wave's sample size; of
 * valid answers, what is left of all respondents where the left-out shares are published, marked as derived. The n of
 * groups is never guessed.
 */
export function nOf({ sheet, item, base }: PlacedBase): BaseN {
  const isEverybody = base.kind === 'all' && base.group === null;
  const stated = isEverybody && 'missing' in base.n ? sheet.disclosure.sampleSize : base.n;
  if ('value' in stated) return { value: stated.value, isDerived: false };
  const all = base.kind === 'valid' ? findBase(item, { ...viewOf(base), base: 'all' }) : null;
  const nOfAll = all && nOf({ sheet, item, base: all });
  const derived =
    all && nOfAll && 'value' in nOfAll ? deriveValidN({ nOfAll: nOfAll.value, all, valid: base }) : null;
  return derived === null ? stated : { value: derived, isDerived: true };
}

/**
 * The interviews with a valid answer: n of all · (100 − left-out shares in percent) / 100, to the nearest whole number.
 * Left out are the answers with a value among all respondents and none among valid ones. Assumes that what was left out
 * are these answers alone, so it is null unless both bases print exact shares that add up to 100 within rounding, every
 * valid answer stands among all respondents too, and at least one does not stand among the valid ones. Printed shares
 * are rounded, so the number may be off by n · answers left out · half a printed unit / 100. Of 1,240 interviews with
 * 14.9% no answer and 14.4% don't know, 70.7% or 877 are valid (Politbarometer 3(36), April 2009, question 2).
 */
export function deriveValidN(bases: { nOfAll: number; all: Base; valid: Base }): number | null {
  const { nOfAll, all, valid } = bases;
  if (checkSum(all.estimates).verdict !== 'whole' || checkSum(valid.estimates).verdict !== 'whole')
    return null;
  if (valid.estimates.some(({ option }) => !hasAnswer(all, option.label))) return null;
  const leftOut = all.estimates.filter(({ option }) => !hasAnswer(valid, option.label));
  if (leftOut.length === 0) return null;
  const whole = 100 * scaleOf(all);
  const out = leftOut.reduce((sum, { value }) => sum + Math.round(value * scaleOf(all)), 0);
  const n = Math.round((nOfAll * (whole - out)) / whole);
  return n > 0 ? n : null;
}

function hasAnswer({ estimates }: Base, label: string): boolean {
  return estimates.some(({ option }) => option.label === label);
}

/** Printed units in a percent: sums of whole units are exact where sums of decimals are not. */
function scaleOf({ estimates }: Base): number {
  return 10 ** Math.max(...estimates.map(({ decimals }) => decimals));
}
