import type { BarsSpec, ColourToken, TrendSpec } from '@/lib/domain/charts/chart-spec';
import type { ComparedSeries } from '@/lib/domain/compare/compared-series';
import { type ChartTexts, toPoint } from '@/lib/domain/reading/chart-point';
import { mostDrawnWaves, spreadEvenly } from '@/lib/domain/reading/drawn-waves';
import {
  listClosed,
  listSeriesBreaks,
  type SeriesBreak,
  toSeriesPoints,
} from '@/lib/domain/reading/question-trend';
import { fieldworkDays } from '@/lib/domain/record/wave';

const colours = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'] as const satisfies readonly ColourToken[];

/** The colour of the series of this number, from 1. */
export function colourOf(number: number): ColourToken {
  return colours[number - 1] ?? 'ink';
}

/** A series with its number from 1 and its name beside the others, in full and for the end of a line. */
export type NamedSeries = ComparedSeries & { number: number; label: string; shortLabel: string };

/**
 * Series through time, each in a colour of its own. Within a series two neighbouring values are joined as in the
 * question's own trend, of very many values those evenly spread over its time. Where a series stops being comparable it has a gap; the words of the gaps are `listGaps`, since
 * a mark over all series would be read as one of all. Null where no series has two dated waves.
 */
export function toComparedTrend(series: readonly NamedSeries[], texts: ChartTexts): TrendSpec | null {
  const dated = series.map((one) => ({ ...one, values: spreadEvenly(datedValues(one), mostDrawnWaves) }));
  if (!dated.some(({ values }) => values.length > 1)) return null;
  return {
    kind: 'trend',
    series: dated.flatMap(({ number, shortLabel, option, values }) => {
      if (values.length === 0) return [];
      const points = toSeriesPoints(values, listClosed(values), option.label, texts);
      return [{ key: String(number), label: shortLabel, colour: colourOf(number), points }];
    }),
    range: null,
    words: texts.words,
  };
}

/** The latest value of each series as bars, in the order of the series; `nameOf` says also when that was. */
export function toComparedBars(
  series: readonly NamedSeries[],
  nameOf: (one: NamedSeries) => string,
  texts: ChartTexts,
): BarsSpec {
  return {
    kind: 'bars',
    bars: series.flatMap((one) => {
      const latest = one.values.at(-1);
      if (!latest) return [];
      const { number } = one;
      return [
        { key: String(number), label: nameOf(one), colour: colourOf(number), point: toPoint(latest, texts) },
      ];
    }),
    notReported: null,
    words: texts.words,
  };
}

/** Where series stop being comparable with themselves, and what changes there, each place once. */
export function listGaps(series: readonly NamedSeries[]): (SeriesBreak & { labels: string[] })[] {
  const gaps = new Map<string, SeriesBreak & { labels: string[] }>();
  for (const one of series)
    for (const gap of listSeriesBreaks(datedValues(one))) {
      const key = JSON.stringify(gap);
      gaps.set(key, { ...gap, labels: [...(gaps.get(key)?.labels ?? []), one.label] });
    }
  return [...gaps.values()].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function datedValues({ values }: ComparedSeries) {
  return values.filter(({ sheet }) => fieldworkDays(sheet.disclosure) !== null);
}
