import type { Base, Estimate } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import { checkSum } from '@/lib/domain/record/sum-check';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { precisionOf } from '@/lib/domain/values/edtf';
import { type MissingReason, reasonOf, type Stated, valueOf } from '@/lib/domain/values/missing';
import { nOf } from './base-n';
import { type ChosenOptions, chosenOf } from './chosen-options';
import { toUncertaintyStatements, type UncertaintyStatement } from './uncertainty-statements';

/** What a reader must be able to judge a figure by; each may be missing. */
export const keyAttributes = ['pollsters', 'sampleSize', 'wording', 'mode', 'dates'] as const;
export type KeyAttribute = (typeof keyAttributes)[number];

/** One thing that the sentence under a chart says. */
export type Statement =
  | { kind: 'latest'; estimates: Estimate[] }
  | { kind: 'n'; value: number; isDerived: boolean }
  | { kind: 'one_value' }
  | { kind: 'not_reported'; sharePct: number }
  | { kind: 'sum_over' | 'sum_rounding'; sumPct: number }
  | { kind: 'valid_out'; note: string }
  | { kind: 'inexact' }
  | { kind: 'missing'; reason: Exclude<MissingReason, 'not_applicable'>; attributes: KeyAttribute[] }
  | { kind: 'year_only' }
  | UncertaintyStatement;

const mostNamed = 3;
const mainKinds: readonly Statement['kind'][] = [
  'latest',
  'n',
  'interval',
  'withheld',
  'small_base',
  'tiny_base',
  'change',
  'change_missing',
  'one_value',
  'inexact',
];

/** Whether a statement is of one wave alone: its values, their number, and the interval or why there is none. */
export function isOfLatest({ kind }: Statement): boolean {
  return ['latest', 'n', 'interval', 'withheld'].includes(kind);
}

/** Whether a statement belongs to what a figure shows, how certain it is and how it changed; the others are remarks. */
export function isMain({ kind }: Statement): boolean {
  return mainKinds.includes(kind);
}

/**
 * What is to be said of one item on one base: its values, n, how certain they are and how they changed since the
 * previous wave where one is given, what the printed values leave open, and what is not known about the wave. Where some
 * answers are chosen it speaks of these alone, and of no sum.
 */
export function toStatements(
  placed: PlacedBase,
  {
    previous,
    finding,
    chosen = [],
  }: { previous: PlacedBase | null; finding: string | null; chosen?: ChosenOptions },
): Statement[] {
  const { sheet, item, base } = placed;
  const shown = chosenOf(base, chosen);
  const largest = [...shown].sort((a, b) => b.value - a.value || a.position - b.position);
  const n = nOf(placed);
  return [
    { kind: 'latest', estimates: largest.slice(0, mostNamed) },
    ...('value' in n ? [{ kind: 'n' as const, ...n }] : []),
    ...toUncertaintyStatements(placed, previous, finding, chosen),
    ...sumStatements(base).filter(({ kind }) => chosen.length === 0 || kind === 'one_value'),
    ...(base.kind === 'valid' && base.note !== null ? [{ kind: 'valid_out' as const, note: base.note }] : []),
    ...(shown.some(({ qualifier }) => qualifier !== '=') ? [{ kind: 'inexact' as const }] : []),
    ...missingStatements(sheet, item),
  ];
}

function sumStatements(base: Base): Statement[] {
  if (base.estimates.length === 1) return [{ kind: 'one_value' }];
  const { sumPct, verdict, notReportedPct } = checkSum(base.estimates);
  if (notReportedPct !== null) return [{ kind: 'not_reported', sharePct: notReportedPct }];
  if (sumPct === null || sumPct === 100) return [];
  return [{ kind: verdict === 'over' ? 'sum_over' : 'sum_rounding', sumPct }];
}

function missingStatements(sheet: WaveSheet, item: Item): Statement[] {
  const statements: Statement[] = [];
  for (const reason of ['not_stated', 'not_entered'] as const) {
    const attributes = keyAttributes.filter(
      (attribute) => missingReasonOf(attribute, sheet, item) === reason,
    );
    if (attributes.length > 0) statements.push({ kind: 'missing', reason, attributes });
  }
  if (isYearOnly(sheet)) statements.push({ kind: 'year_only' });
  return statements;
}

/** Why an attribute that a reader judges a figure by is missing, or null where it is there. */
export function missingReasonOf(attribute: KeyAttribute, sheet: WaveSheet, item: Item): MissingReason | null {
  const { disclosure } = sheet;
  if (attribute === 'wording') return reasonOf(item.wording);
  if (attribute !== 'dates') return reasonOf<unknown>(disclosure[attribute]);
  if (isYearOnly(sheet)) return 'not_stated';
  return reasonOf(disclosure.fieldworkEnd) ?? reasonOf(disclosure.fieldworkStart);
}

/** Whether of a wave's dates the year alone is known. */
export function isYearOnly({ disclosure }: WaveSheet): boolean {
  const dates = [disclosure.fieldworkStart, disclosure.fieldworkEnd].flatMap(
    (date: Stated<string>) => valueOf(date) ?? [],
  );
  return dates.length > 0 && dates.every((date) => precisionOf(date) === 'year');
}
