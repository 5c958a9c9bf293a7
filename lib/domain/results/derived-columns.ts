import { changeBetweenWaves } from '@/lib/domain/reading/change-between-waves';
import { uncertaintyOf } from '@/lib/domain/reading/uncertainty';
import { estimateOf, type PlacedBase, type PlacedEstimate } from '@/lib/domain/record/placed';

/** The columns that `derived=1` adds after those of the results table: worked out by us, never printed. */
export const derivedColumns = [
  'n_used',
  'interval_low',
  'interval_high',
  'margin',
  'interval_kind',
  'withheld_because',
  'previous_wave',
  'change',
  'change_low',
  'change_high',
  'change_p',
  'comparable',
  'differs_in',
  'not_known',
] as const;

/** The name of a derived column. */
export type DerivedColumn = (typeof derivedColumns)[number];

/** What follows from a value, as text, one cell a column; empty where nothing does. */
export type DerivedRecord = Record<DerivedColumn, string>;

/** Decimals of a computed number: more than any printed one has, and few enough to read. */
const decimals = 8;

/**
 * What follows from a printed value and from the one of the previous wave on the same base: its interval and margin
 * (percent and points at 95%), or why there is none, and its change in points where the two waves are not known to differ.
 */
export function toDerivedRecord(placed: PlacedEstimate, previous: PlacedBase | null): DerivedRecord {
  return { ...uncertaintyCells(placed), ...changeCells(placed, previous) };
}

function uncertaintyCells(placed: PlacedEstimate) {
  const uncertainty = uncertaintyOf(placed, placed.estimate);
  if (uncertainty.kind === 'withheld')
    return {
      n_used: '',
      interval_low: '',
      interval_high: '',
      margin: '',
      interval_kind: 'withheld',
      withheld_because: uncertainty.because,
    };
  const { n, interval, marginPts, kind } = uncertainty;
  return {
    n_used: String(n),
    interval_low: write(interval.lowPct),
    interval_high: write(interval.highPct),
    margin: write(marginPts),
    interval_kind: kind,
    withheld_because: '',
  };
}

function changeCells(placed: PlacedEstimate, previous: PlacedBase | null) {
  const before = previous && estimateOf(previous.base, placed.estimate.option.label);
  const change = previous && before && changeBetweenWaves({ ...previous, estimate: before }, placed);
  if (!change) return { ...noChange, previous_wave: previous?.sheet.slug ?? '' };
  const { comparability, difference } = change;
  const said = comparability.verdict === 'differs' ? null : difference;
  return {
    previous_wave: change.previous.sheet.slug,
    change: said === null ? '' : write(said.changePts),
    change_low: said === null ? '' : write(said.lowPts),
    change_high: said === null ? '' : write(said.highPts),
    change_p: said === null ? '' : write(said.chance),
    comparable: comparability.verdict,
    differs_in: comparability.differsIn.join('; '),
    not_known: comparability.notKnown.join('; '),
  };
}

const noChange = {
  change: '',
  change_low: '',
  change_high: '',
  change_p: '',
  comparable: '',
  differs_in: '',
  not_known: '',
};

function write(value: number): string {
  return Number(value.toFixed(decimals)) === 0 ? (0).toFixed(decimals) : value.toFixed(decimals);
}
