import type {
  BarsSpec,
  ChartPoint,
  ChartWords,
  GroupsSpec,
  LikertRow,
  LikertSpec,
  NotReported,
  TrendSpec,
} from './charts/chart-spec';
import { assignColours } from './colour';
import type { Base, Estimate } from './estimate';
import type { Option, Question } from './question';
import { unansweredKinds } from './question';
import { type BaseView, findBase } from './question-view';
import { checkSum } from './sum-check';
import { fieldworkDays, type Item, type WaveSheet } from './wave';

/** A printed value where it stands. */
export type PlacedEstimate = { sheet: WaveSheet; item: Item; base: Base; estimate: Estimate };

/** An item with the wave that it was asked in. */
export type AskedItem = { sheet: WaveSheet; item: Item };

/** How a chart's texts are written in the reader's language. */
export type ChartTexts = {
  words: ChartWords;
  share(estimate: Estimate): string;
  tip(placed: PlacedEstimate): string[];
  waveLabel(sheet: WaveSheet): string;
  groupLabel(base: Base): string;
  notReported: { label: string; unknown: string; share(sharePct: number): string };
};

/** How many options a trend draws at most; its table holds all. */
export const mostTrendSeries = 7;

/**
 * The options of a question through the waves that have values on a view's base. Two neighbouring values are joined
 * where both were printed exactly and their waves print the same answers; an inexact or missing value leaves a gap.
 * Null where fewer than two dated waves have values.
 */
export function toTrendSpec(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  texts: ChartTexts,
): { spec: TrendSpec; shown: number; total: number } | null {
  const waves = asked.flatMap(({ sheet, item }) => {
    const base = findBase(item, view);
    return base && fieldworkDays(sheet.disclosure) ? [{ sheet, item, base }] : [];
  });
  if (waves.length < 2) return null;
  const colours = assignColours(question.options.map(withKey));
  const options = question.options.filter(({ label }) => waves.some(({ base }) => estimateOf(base, label)));
  const drawn = mostTelling(
    options,
    waves.map(({ base }) => base),
  );
  const series = drawn.map((option) => ({
    key: option.label,
    label: option.label,
    colour: colours[option.label] ?? 'ink',
    points: waves.flatMap((wave, index) => {
      const estimate = estimateOf(wave.base, option.label);
      if (!estimate) return [];
      const previous = waves[index - 1]?.base;
      const joined = previous !== undefined && isJoined(previous, wave.base, option.label);
      return [{ ...toPoint({ ...wave, estimate }, texts), joined }];
    }),
  }));
  return {
    spec: { kind: 'trend', series, range: null, words: texts.words },
    shown: drawn.length,
    total: options.length,
  };
}

/** The values of one item on one base as bars, the largest substantive answers first, then those without an answer. */
export function toBarsSpec(
  question: Question,
  { sheet, item }: AskedItem,
  base: Base,
  texts: ChartTexts,
  most = Number.POSITIVE_INFINITY,
): BarsSpec {
  const colours = assignColours(question.options.map(withKey));
  const bars = [...base.estimates]
    .sort((a, b) => barRank(a) - barRank(b) || b.value - a.value || a.position - b.position)
    .slice(0, most)
    .map((estimate) => ({
      key: estimate.option.label,
      label: estimate.option.label,
      colour: colours[estimate.option.label] ?? 'ink',
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
  const colours = assignColours(question.options.map(withKey));
  const rows = asked.flatMap(({ sheet, item }): LikertRow[] => {
    const base = findBase(item, view);
    if (!base) return [];
    const segments = base.estimates
      .map((estimate) => ({
        key: estimate.option.label,
        label: estimate.option.label,
        colour: colours[estimate.option.label] ?? ('ink' as const),
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
  const colours = assignColours(question.options.map(withKey));
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
    return isGrouped ? [{ key: label, label, colour: colours[label] ?? ('ink' as const), dots }] : [];
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

function withKey(option: Option) {
  return { key: option.label, kind: option.kind, side: option.side, position: option.position };
}

function estimateOf(base: Base, label: string): Estimate | undefined {
  return base.estimates.find(({ option }) => option.label === label);
}

/** Whether a line may lead from one base's value of an option to the next one's. */
function isJoined(previous: Base, base: Base, label: string): boolean {
  const values = [estimateOf(previous, label), estimateOf(base, label)];
  return values.every((estimate) => estimate?.qualifier === '=') && sameAnswers(previous, base);
}

function sameAnswers(a: Base, b: Base): boolean {
  const [mine, theirs] = [a, b].map(({ estimates }) => estimates.map(({ option }) => option.label).sort());
  return JSON.stringify(mine) === JSON.stringify(theirs);
}

/** The options with the highest latest values, in their own order; those without an answer give way first. */
function mostTelling(options: Option[], bases: Base[]): Option[] {
  if (options.length <= mostTrendSeries) return options;
  const latest = (option: Option) =>
    bases.reduce((value, base) => estimateOf(base, option.label)?.value ?? value, 0);
  const ranked = [...options].sort(
    (a, b) =>
      Number(isUnanswered(a)) - Number(isUnanswered(b)) || latest(b) - latest(a) || a.position - b.position,
  );
  const kept = new Set(ranked.slice(0, mostTrendSeries));
  return options.filter((option) => kept.has(option));
}

function isUnanswered({ kind }: Option): boolean {
  return unansweredKinds.includes(kind);
}

function barRank({ option }: Estimate): number {
  if (isUnanswered(option)) return 2;
  return option.kind === 'other' || option.kind === 'none' ? 1 : 0;
}

function toPoint(placed: PlacedEstimate, texts: ChartTexts): ChartPoint {
  const { sheet, estimate } = placed;
  const days = fieldworkDays(sheet.disclosure);
  return {
    waveSlug: sheet.slug,
    firstDay: days?.firstDay ?? '',
    lastDay: days?.lastDay ?? '',
    valuePct: estimate.value,
    qualifier: estimate.qualifier,
    valueText: texts.share(estimate),
    tip: texts.tip(placed),
  };
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
