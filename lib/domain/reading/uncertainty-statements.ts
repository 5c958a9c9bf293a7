import type { Estimate } from '@/lib/domain/record/estimate';
import { estimateOf, type PlacedBase } from '@/lib/domain/record/placed';
import { checkSum } from '@/lib/domain/record/sum-check';
import { type Lead, leadOf, netOf } from '@/lib/domain/statistics/lead';
import { type MissingReason, valueOf } from '@/lib/domain/values/missing';
import { nOf } from './base-n';
import { type ChangeBetweenWaves, changeBetweenWaves } from './change-between-waves';
import { type ChosenOptions, chosenOf, isChosen } from './chosen-options';
import { leadingEstimate, toldEstimate } from './finding';
import { type KnownUncertainty, sizeOfBase, uncertaintyOf, type WithheldReason } from './uncertainty';

/** One thing that can be said of how certain an item's figures are, or why it cannot. */
export type UncertaintyStatement =
  | { kind: 'interval'; estimate: Estimate; uncertainty: KnownUncertainty }
  | { kind: 'withheld'; because: WithheldReason; missing: MissingReason | null }
  | { kind: 'small_base' | 'tiny_base'; n: number }
  /** The margin as printed; ours is of the share that the interval is of. */
  | { kind: 'published_margin'; margin: string; estimate: Estimate; oursPts: number | null }
  | { kind: 'change'; change: ChangeBetweenWaves }
  /** The previous wave prints no value of the answer. */
  | { kind: 'change_missing'; option: string; previous: PlacedBase }
  | { kind: 'lead'; first: Estimate; second: Estimate; lead: Lead; degree: KnownUncertainty['kind'] }
  | { kind: 'net'; net: Lead; degree: KnownUncertainty['kind'] };

/**
 * What is to be said of the certainty of the figure that an item's finding is about: its interval or why there is none, whether its base is
 * small, the published margin beside ours, its lead or the net of a scale, and how it changed since the previous wave. Where
 * some answers are chosen, the figure is of one of them, and a lead or net is left out where it is of others too.
 */
export function toUncertaintyStatements(
  placed: PlacedBase,
  previous: PlacedBase | null,
  finding: string | null,
  chosen: ChosenOptions = [],
): UncertaintyStatement[] {
  const told = toldEstimate(finding, { ...placed.base, estimates: chosenOf(placed.base, chosen) });
  if (!told) return [];
  const uncertainty = uncertaintyOf(placed, told);
  return [
    ...intervalStatements(told, uncertainty),
    ...baseStatements(placed),
    ...marginStatements(placed, told, uncertainty),
    ...(uncertainty.kind === 'withheld' || sizeOfBase(uncertainty.n) === 'tiny'
      ? []
      : comparisonStatements(placed, uncertainty).filter((statement) =>
          isOfChosen(statement, placed, chosen),
        )),
    ...changeStatements(placed, previous, told),
  ];
}

function intervalStatements(
  estimate: Estimate,
  uncertainty: ReturnType<typeof uncertaintyOf>,
): UncertaintyStatement[] {
  if (uncertainty.kind === 'withheld')
    return [{ kind: 'withheld', because: uncertainty.because, missing: uncertainty.missing }];
  return sizeOfBase(uncertainty.n) === 'tiny' ? [] : [{ kind: 'interval', estimate, uncertainty }];
}

/** That a base is small, whether or not an interval can be given. */
function baseStatements(placed: PlacedBase): UncertaintyStatement[] {
  const n = nOf(placed);
  if ('missing' in n) return [];
  const size = sizeOfBase(n.value);
  return size === 'ample' ? [] : [{ kind: `${size}_base`, n: n.value }];
}

/** Whether a lead or net is of chosen answers alone: a net is of every answer on the scale. */
function isOfChosen(statement: UncertaintyStatement, { base }: PlacedBase, chosen: ChosenOptions): boolean {
  const sides = base.estimates.filter(({ option }) => option.side !== null);
  const compared = statement.kind === 'lead' ? [statement.first, statement.second] : sides;
  return compared.every(({ option }) => isChosen(chosen, option.label));
}

/** A published margin is of everybody asked, and stands beside ours there. */
function marginStatements(
  { sheet, base }: PlacedBase,
  estimate: Estimate,
  uncertainty: ReturnType<typeof uncertaintyOf>,
): UncertaintyStatement[] {
  const margin = valueOf(sheet.disclosure.marginOfError);
  if (margin === null || base.group !== null) return [];
  const isUnspoken = uncertainty.kind === 'withheld' || sizeOfBase(uncertainty.n) === 'tiny';
  const oursPts = isUnspoken || uncertainty.marginPts === 0 ? null : uncertainty.marginPts;
  return [{ kind: 'published_margin', margin, estimate, oursPts }];
}

/**
 * The net of a scale; of other answers the lead of the largest, unless people could give several. Neither where all or none
 * gave an answer: the margin of that would be 0, and nothing is as certain.
 */
function comparisonStatements(
  { base }: PlacedBase,
  { n, designEffect, kind: degree }: KnownUncertainty,
): UncertaintyStatement[] {
  const sample = { n, designEffect: designEffect.value };
  const sided = base.estimates.filter(({ option }) => option.side !== null);
  if (sided.length > 0) {
    const of = (side: number) => sided.filter(({ option }) => option.side === side);
    const [positive, negative] = [of(1), of(-1)];
    if (positive.length === 0 || negative.length === 0 || !sided.every(isExact)) return [];
    if ([base.estimates, positive, negative].some(isOver)) return [];
    const shares = { positivePct: positive.map(valueIn), negativePct: negative.map(valueIn) };
    const net = netOf({ ...sample, ...shares });
    return net.marginPts === 0 ? [] : [{ kind: 'net', net, degree }];
  }
  const leading = leadingEstimate(base);
  const rest = { ...base, estimates: base.estimates.filter((estimate) => estimate !== leading) };
  const second = leadingEstimate(rest);
  if (!leading || !isExact(leading)) return [];
  if (second?.option.kind !== 'substantive' || !isExact(second)) return [];
  if (isOver(base.estimates)) return [];
  const lead = leadOf({ ...sample, sharePct: leading.value, otherPct: second.value });
  return lead.marginPts === 0 ? [] : [{ kind: 'lead', first: leading, second, lead, degree }];
}

/** Whether shares add up to more than rounding explains: people could give several answers, or a value is wrong. */
function isOver(estimates: readonly Estimate[]): boolean {
  return checkSum(estimates).verdict === 'over';
}

function valueIn({ value }: Estimate): number {
  return value;
}

function isExact({ qualifier }: Estimate): boolean {
  return qualifier === '=';
}

function changeStatements(
  placed: PlacedBase,
  previous: PlacedBase | null,
  current: Estimate,
): UncertaintyStatement[] {
  const before = previous && estimateOf(previous.base, current.option.label);
  if (!previous) return [];
  if (!before) return [{ kind: 'change_missing', option: current.option.label, previous }];
  const change = changeBetweenWaves({ ...previous, estimate: before }, { ...placed, estimate: current });
  return [{ kind: 'change', change }];
}
