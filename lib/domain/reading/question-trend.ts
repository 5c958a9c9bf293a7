import type { TrendPoint, TrendSpec } from '@/lib/domain/charts/chart-spec';
import { assignColours } from '@/lib/domain/charts/colour';
import type { Base } from '@/lib/domain/record/estimate';
import { type AskedItem, estimateOf, type PlacedBase } from '@/lib/domain/record/placed';
import type { Option, Question } from '@/lib/domain/record/question';
import { type BaseView, findBase } from '@/lib/domain/record/question-view';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { type ChangeBetweenWaves, changeBetweenWaves } from './change-between-waves';
import { type ChartTexts, isUnanswered, toColourKey, toPoint } from './chart-point';
import { type ChosenOptions, isChosen } from './chosen-options';
import { type ComparedAspect, compareItems } from './comparability';
import { pairPrevious, seriesOfItem } from './previous-wave';

/** How many options a trend draws at most; its table holds all. */
export const mostTrendSeries = 7;

/** A place where a trend stops, since the waves to either side differ in more than their time. */
export type SeriesBreak = { day: string; differsIn: ComparedAspect[] };

/** The dated waves that have values on a view's base, in the order of their fieldwork. */
export function listTrendWaves(asked: readonly AskedItem[], view: BaseView): PlacedBase[] {
  return asked.flatMap(({ sheet, item }) => {
    const base = findBase(item, view);
    return base && fieldworkDays(sheet.disclosure) ? [{ sheet, item, base }] : [];
  });
}

/**
 * The options of a question through the waves that have values on a view's base. Two neighbouring values are joined
 * where both were printed exactly and nothing is known to differ between their waves but the time; where something is,
 * the trend breaks. Null where fewer than two dated waves have values. `total` counts the chosen answers that have
 * values, drawn or not.
 */
export function toTrendSpec(
  question: Question,
  asked: readonly AskedItem[],
  view: BaseView,
  texts: ChartTexts,
  chosen: ChosenOptions = [],
): { spec: TrendSpec; shown: number; total: number } | null {
  const waves = listTrendWaves(asked, view);
  if (waves.length < 2) return null;
  const colours = assignColours(question.options.map(toColourKey));
  const options = question.options.filter(
    ({ label }) => isChosen(chosen, label) && waves.some(({ base }) => estimateOf(base, label)),
  );
  const drawn = mostTelling(
    options,
    waves.map(({ base }) => base),
  );
  const isClosed = listClosed(waves);
  const series = drawn.map((option) => ({
    key: option.label,
    label: option.label,
    colour: colours.get(option.label) ?? ('ink' as const),
    points: toSeriesPoints(waves, isClosed, option.label, texts),
  }));
  const breaks = listSeriesBreaks(waves).map(({ day, differsIn }) => ({
    day,
    text: texts.breakText(differsIn),
  }));
  return {
    spec: {
      kind: 'trend',
      series,
      range: null,
      ...(breaks.length > 0 && { breaks }),
      words: texts.words,
    },
    shown: drawn.length,
    total: options.length,
  };
}

/** For each wave of a trend, whether it is known to differ from the one before it in more than its time. */
export function listClosed(waves: readonly PlacedBase[]): boolean[] {
  return waves.map((wave, index) => {
    const previous = waves[index - 1];
    return previous !== undefined && compareItems(previous, wave).verdict === 'differs';
  });
}

/** One answer through the waves, joined to the value before it where both are exact and the trend is not closed there. */
export function toSeriesPoints(
  waves: readonly PlacedBase[],
  isClosed: readonly boolean[],
  label: string,
  texts: ChartTexts,
): TrendPoint[] {
  return waves.flatMap((wave, index) => {
    const estimate = estimateOf(wave.base, label);
    if (!estimate) return [];
    const before = waves[index - 1];
    const previous = before && estimateOf(before.base, label);
    const joined = previous?.qualifier === '=' && estimate.qualifier === '=' && !isClosed[index];
    return [{ ...toPoint({ ...wave, estimate }, texts), joined }];
  });
}

/**
 * Where a trend stops and what differs there, halfway between the two waves. Where pollsters or countries take turns,
 * that two neighbours are of different ones is no mark of its own: it is the rule there.
 */
export function listSeriesBreaks(waves: readonly PlacedBase[]): SeriesBreak[] {
  const turns: Partial<Record<ComparedAspect, boolean>> = {
    pollster: takeTurns(waves, (wave) => seriesOfItem(wave).pollsters),
    country: takeTurns(waves, ({ sheet }) => sheet.country),
  };
  return waves.flatMap((wave, index) => {
    const previous = waves[index - 1];
    if (!previous) return [];
    const { differsIn } = compareItems(previous, wave);
    const telling = differsIn.filter((aspect) => !turns[aspect]);
    return telling.length === 0 ? [] : [{ day: dayBetween(previous, wave), differsIn: telling }];
  });
}

/** Whether a pollster, or a country, comes back after another one. */
function takeTurns(waves: readonly PlacedBase[], keyOf: (wave: PlacedBase) => string): boolean {
  const spells = waves.map(keyOf).filter((key, index, all) => key !== all[index - 1]);
  return new Set(spells).size < spells.length;
}

/**
 * What changed for each answer from a wave to the next, the latest first: each wave against its previous one. Worked out
 * for the latest `most` pairs of waves; `pairs` counts all that have an answer in common.
 */
export function listChangesBetweenWaves(
  question: Question,
  waves: readonly PlacedBase[],
  most = Number.POSITIVE_INFINITY,
): { changes: ChangeBetweenWaves[]; pairs: number } {
  const previous = pairPrevious(waves, seriesOfItem);
  const pairs = waves
    .flatMap((wave, index) => {
      const before = previous[index];
      const labels = before ? commonLabels(question, before, wave) : [];
      return before && labels.length > 0 ? [{ wave, before, labels }] : [];
    })
    .reverse();
  const changes = pairs.slice(0, most).flatMap(({ wave, before, labels }) =>
    labels.flatMap((label) => {
      const [previous, current] = [estimateOf(before.base, label), estimateOf(wave.base, label)];
      return previous && current
        ? [changeBetweenWaves({ ...before, estimate: previous }, { ...wave, estimate: current })]
        : [];
    }),
  );
  return { changes, pairs: pairs.length };
}

function commonLabels({ options }: Question, one: PlacedBase, other: PlacedBase): string[] {
  return options
    .map(({ label }) => label)
    .filter((label) => estimateOf(one.base, label) && estimateOf(other.base, label));
}

/** The one of some waves, in the order of their fieldwork, that one of them is compared with. */
export function previousOf<Wave extends AskedItem>(waves: readonly Wave[], index: number): Wave | null {
  return pairPrevious(waves, seriesOfItem)[index] ?? null;
}

const day = 86_400_000;

function dayBetween(previous: PlacedBase, wave: PlacedBase): string {
  const from = Date.parse(fieldworkDays(previous.sheet.disclosure)?.lastDay ?? '');
  const to = Date.parse(fieldworkDays(wave.sheet.disclosure)?.firstDay ?? '');
  return new Date(Math.floor((from + Math.max(from, to)) / 2 / day) * day).toISOString().slice(0, 10);
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
