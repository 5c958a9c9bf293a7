import { type NamedSeries, toComparedBars, toComparedTrend } from '@/lib/domain/compare/compare-charts';
import { nOf } from '@/lib/domain/reading/base-n';
import { mostDrawnWaves } from '@/lib/domain/reading/drawn-waves';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { toChartTexts } from '@/lib/figures/chart-texts';
import { containFault } from '@/lib/figures/contain-fault';
import { faultFigure } from '@/lib/figures/fault-figure';
import { shareCell, sourcesOf, statedCell, tableNoteOf, toNCell } from '@/lib/figures/figure-tables';
import type { FigureData, FigureTable } from '@/lib/figures/figure-view';
import type { Words } from '@/lib/words/words';
import { compareHeadline, compareSubtitle } from './series-names';

/** How many values of a series its table holds at most. */
const mostRows = 100;

/**
 * The figures of a comparison: series through time where one of them has a time, and the latest value of each. Where they
 * cannot be made, one that says so.
 */
export function toCompareFigures(
  series: readonly NamedSeries[],
  words: Words,
  to: (path: string) => string,
): FigureData[] {
  return containFault(
    'A comparison',
    () => makeFigures(series, words, to),
    () => [faultFigure('latest', words)],
  );
}

function makeFigures(
  series: readonly NamedSeries[],
  words: Words,
  to: (path: string) => string,
): FigureData[] {
  const { t } = words;
  const drawn = series.filter(({ values }) => values.length > 0);
  if (drawn.length === 0) return [];
  const texts = toChartTexts(words);
  const headline = compareHeadline(drawn, words);
  const trend = toComparedTrend(drawn, texts);
  const table = toComparedTable(drawn, words, to);
  const latest = drawn.map(({ values, ...one }) => ({ ...one, values: values.slice(-1) }));
  const latestTable = toComparedTable(latest, words, to);
  const common = {
    subtitle: compareSubtitle(drawn, words),
    narrowedSubtitle: null,
    announce: '',
    changes: null,
    average: null,
  };
  const bars: FigureData = {
    ...common,
    id: 'latest',
    title: trend ? t('compare.latestTitle') : null,
    remarks: [],
    sentences: trend ? [] : [latestSentence(drawn, words)],
    spec: toComparedBars(drawn, (one) => nameWithPeriod(one, words), texts),
    chartTitle: t('figure.chartOf', { title: `${headline}. ${t('compare.latestTitle')}` }),
    table: latestTable,
    tableNote: tableNoteOf(latestTable, words),
  };
  if (!trend) return [bars];
  return [
    {
      ...common,
      id: 'trend',
      title: null,
      sentences: [latestSentence(drawn, words)],
      remarks: [...thinnedRemark(drawn, words), ...rowsRemark(drawn, words)],
      spec: trend,
      chartTitle: t('figure.chartOf', { title: headline }),
      table,
      tableNote: tableNoteOf(table, words),
    },
    bars,
  ];
}

function nameWithPeriod(one: NamedSeries, words: Words): string {
  return words.t('compare.at', { series: one.label, period: periodOf(one, words) });
}

function latestSentence(series: readonly NamedSeries[], words: Words): string {
  const values = series.flatMap((one) => {
    const latest = one.values.at(-1);
    if (!latest) return [];
    const share = words.share(latest.estimate);
    return [words.t('compare.latestValue', { series: one.label, share, period: periodOf(one, words) })];
  });
  return words.t('compare.latest', { values: values.join('; ') });
}

/** How many values of the longest series are drawn, where those are not all. */
function thinnedRemark(series: readonly NamedSeries[], words: Words): string[] {
  const most = Math.max(...series.map(({ values }) => values.length));
  if (most <= mostDrawnWaves) return [];
  return [words.t('compare.thinned', { shown: words.count(mostDrawnWaves), total: words.count(most) })];
}

/** What the table under the series leaves out, if it does. */
function rowsRemark(series: readonly NamedSeries[], words: Words): string[] {
  const isCut = series.some(({ values }) => values.length > mostRows);
  return isCut ? [words.t('compare.rowsLeftOut', { shown: mostRows })] : [];
}

/** The time of a series' latest value. */
function periodOf({ values }: NamedSeries, words: Words): string {
  const latest = values.at(-1);
  return (latest && words.fieldwork(latest.sheet.disclosure)) ?? words.t('compare.noDate');
}

/** The table of what is drawn: a row a value, series by series, the latest of each first, and no more than can be read. */
function toComparedTable(
  series: readonly NamedSeries[],
  words: Words,
  to: (path: string) => string,
): FigureTable {
  const { t } = words;
  const rows = series.flatMap(({ number, label, option, values }) =>
    values
      .slice(-mostRows)
      .map(({ sheet, item, base }, index) => {
        const days = fieldworkDays(sheet.disclosure);
        return {
          key: `${number} ${index}`,
          waveSlug: sheet.slug,
          firstDay: days?.firstDay ?? '',
          lastDay: days?.lastDay ?? '',
          cells: [
            { text: label },
            { text: words.fieldwork(sheet.disclosure) ?? sheet.title, href: to(`/waves/${sheet.slug}`) },
            statedCell(sheet.disclosure.pollsters, words.names, words),
            toNCell(nOf({ sheet, item, base }), words),
            shareCell({ sheet, item, base }, option.label, words),
            { text: sourcesOf(item, base).join('; ') },
          ],
        };
      })
      .reverse(),
  );
  return {
    caption: t('figure.tableTitle'),
    columns: [
      { label: t('compare.series'), isNumber: false },
      { label: t('question.fieldwork'), isNumber: false },
      { label: t('question.pollster'), isNumber: false },
      { label: t('question.n'), isNumber: true },
      { label: t('question.share'), isNumber: true },
      { label: t('question.source'), isNumber: false },
    ],
    rows,
  };
}
