import type {
  BarsSpec,
  GroupsSpec,
  LikertRow,
  LikertSpec,
  NotReported,
} from '@/lib/domain/charts/chart-spec';
import { assignColours } from '@/lib/domain/charts/colour';
import { type ChartTexts, isUnanswered, toColourKey, toPoint } from '@/lib/domain/reading/chart-point';
import type { Base, Estimate } from '@/lib/domain/record/estimate';
import { type AskedItem, estimateOf } from '@/lib/domain/record/placed';
import type { Question } from '@/lib/domain/record/question';
import { type BaseView, findBase } from '@/lib/domain/record/question-view';
import { checkSum } from '@/lib/domain/record/sum-check';
import type { Item } from '@/lib/domain/record/wave';

/** The values of one item on one base as bars, the largest substantive answers first, then those without an answer. */
export function toBarsSpec(
  question: Question,
  { sheet, item }: AskedItem,
  base: Base,
  texts: ChartTexts,
  most = Number.POSITIVE_INFINITY,
): BarsSpec {
  const colours = assignColours(question.options.map(toColourKey));
  const bars = [...base.estimates]
    .sort((a, b) => barRank(a) - barRank(b) || b.value - a.value || a.position - b.position)
    .slice(0, most)
    .map((estimate) => ({
      key: estimate.option.label,
      label: estimate.option.label,
      colour: colours.get(estimate.option.label) ?? 'ink',
      point: toPoint({ sheet, item, base, estimate }, texts),
    }));
  return { kind: 'bars', bars, notReported: notReportedOf(base, texts), words: texts.words };
}

/** A scale's items as one row a wave, the latest first. Null where no item has values on the view's base. */
export function toLikertSpec(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  texts: ChartTexts,
): LikertSpec | null {
  const colours = assignColours(question.options.map(toColourKey));
  const rows = asked.flatMap(({ sheet, item }): LikertRow[] => {
    const base = findBase(item, view);
    if (!base) return [];
    const segments = base.estimates
      .map((estimate) => ({
        key: estimate.option.label,
        label: estimate.option.label,
        colour: colours.get(estimate.option.label) ?? ('ink' as const),
        side: estimate.option.side,
        step: estimate.option.step ?? 0,
        point: toPoint({ sheet, item, base, estimate }, texts),
      }))
      .sort((a, b) => a.step - b.step);
    const { notReportedPct } = checkSum(base.estimates);
    return [
      {
        waveSlug: sheet.slug,
        label: texts.waveLabel(sheet),
        segments: segments.flatMap(({ step: _, side, ...rest }) =>
          side === null ? [] : [{ ...rest, side }],
        ),
        outside: segments.flatMap(({ step: _, side, ...rest }) => (side === null ? [rest] : [])),
        notReported: notReportedPct === null ? null : toNotReported(notReportedPct, texts),
      },
    ];
  });
  return rows.length === 0 ? null : { kind: 'likert', rows: rows.reverse(), words: texts.words };
}

/** One item's answers by the groups of one dimension, beside all respondents. Null where it has no such groups. */
export function toGroupsSpec(
  question: Question,
  { sheet, item }: AskedItem,
  { base: kind, dimension }: { base: string; dimension: string },
  texts: ChartTexts,
): GroupsSpec | null {
  const bases = item.bases.filter(
    (base) => base.kind === kind && (base.groupDimension === dimension || base.group === null),
  );
  if (!bases.some(({ group }) => group !== null)) return null;
  const colours = assignColours(question.options.map(toColourKey));
  const groups = bases.map((base) => ({
    key: base.group ?? '',
    label: texts.groupLabel(base),
    total: base.group === null,
  }));
  const rows = question.options.flatMap(({ label }) => {
    const dots = bases.flatMap((base) => {
      const estimate = estimateOf(base, label);
      return estimate
        ? [{ group: base.group ?? '', point: toPoint({ sheet, item, base, estimate }, texts) }]
        : [];
    });
    const isGrouped = dots.some(({ group }) => group !== '');
    return isGrouped ? [{ key: label, label, colour: colours.get(label) ?? ('ink' as const), dots }] : [];
  });
  return { kind: 'groups', groups, rows, words: texts.words };
}

/** The dimensions by which an item's values on one kind of base are grouped. */
export function listDimensions(item: Item, kind: string): string[] {
  const dimensions = item.bases.flatMap((base) =>
    base.kind === kind && base.groupDimension !== null ? [base.groupDimension] : [],
  );
  return [...new Set(dimensions)];
}

function barRank({ option }: Estimate): number {
  if (isUnanswered(option)) return 2;
  return option.kind === 'other' || option.kind === 'none' ? 1 : 0;
}

function notReportedOf(base: Base, texts: ChartTexts): NotReported<number | null> | null {
  const { notReportedPct, verdict } = checkSum(base.estimates);
  if (notReportedPct !== null) return toNotReported(notReportedPct, texts);
  if (verdict !== 'unknown') return null;
  return { label: texts.notReported.label, text: texts.notReported.unknown, sharePct: null };
}

function toNotReported(sharePct: number, texts: ChartTexts): NotReported<number> {
  return { label: texts.notReported.label, text: texts.notReported.share(sharePct), sharePct };
}
