import type { AskedItem } from '@/lib/domain/record/placed';
import type { Option } from '@/lib/domain/record/question';
import { findBase } from '@/lib/domain/record/question-view';
import { checkSum } from '@/lib/domain/record/sum-check';
import { toValidShare } from '@/lib/domain/statistics/base-conversion';
import { type BaseN, nOf } from './base-n';
import { isUnanswered } from './chart-point';

/** Valid percents that no source prints, worked out from those of all respondents. */
export type DerivedValid = {
  leftOut: Option[];
  shares: { label: string; sharePct: number }[];
  n: BaseN;
};

/** Far less than any printed unit. */
const rounding = 1e-9;

/**
 * The valid percents of an item of which only those of all respondents are printed: each share · 100 / (100 − the shares
 * of people who gave no answer). Null where valid percents are printed, where nothing of that kind is, or where the printed
 * shares are not exact or do not add up to 100 within rounding, so that more may have been left out, or where a single share
 * is more than what is left.
 */
export function deriveValid({ sheet, item }: AskedItem): DerivedValid | null {
  const everybody = { dimension: null, group: null };
  const all = findBase(item, { base: 'all', ...everybody });
  if (!all || findBase(item, { base: 'valid', ...everybody })) return null;
  if (checkSum(all.estimates).verdict !== 'whole') return null;
  const out = all.estimates.filter(({ option }) => isUnanswered(option));
  const valid = all.estimates.filter(({ option }) => !isUnanswered(option));
  const leftOutPct = out.reduce((sum, { value }) => sum + value, 0);
  const leftPct = 100 - leftOutPct;
  if (leftOutPct === 0 || valid.length < 2 || leftPct <= 0) return null;
  if (valid.some(({ value }) => value > leftPct + rounding)) return null;
  const n = nOf({ sheet, item, base: all });
  return {
    leftOut: out.map(({ option }) => option),
    shares: valid.map(({ option, value }) => ({
      label: option.label,
      sharePct: toValidShare({ sharePct: value, leftOutPct }),
    })),
    n: 'value' in n ? { value: Math.max(1, Math.round((n.value * leftPct) / 100)), isDerived: true } : n,
  };
}
