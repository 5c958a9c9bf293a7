import { findView } from '@/lib/domain/record/question-view';
import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/values/edtf';
import type { FigureData, FigureTable, QuestionView } from './figure-view';

/** A part of time as an address asks for it: EDTF dates, or null where it is open. */
export type AskedRange = { from: string | null; to: string | null };

/** The range that an address asks for; what is not a date is as if it were not there. */
export function readRange(parameters: URLSearchParams): AskedRange {
  const read = (name: string) => {
    const date = parameters.get(name);
    return date !== null && isEdtf(date) ? date : null;
  };
  return { from: read('from'), to: read('to') };
}

/** The view that an address asks for; the first where there is none such. */
export function askedView(views: readonly QuestionView[], parameters: URLSearchParams): QuestionView | null {
  const asked = { base: parameters.get('base'), group: parameters.get('group') };
  return findView(views, asked) ?? views[0] ?? null;
}

/** The latest wave that the main figure of an address shows, or null where it shows none. */
export function shownWave(views: readonly QuestionView[], parameters: URLSearchParams): string | null {
  const main = askedView(views, parameters)?.figures[0];
  return main ? latestWaveIn(narrowFigure(main, readRange(parameters), '')) : null;
}

/** Whether a figure still shows the latest wave of the one that it was narrowed from. */
export function showsLatest(narrowed: FigureData, figure: FigureData): boolean {
  return isLatestIn(narrowed.table.rows, figure);
}

/** The latest wave that a figure shows, or null where it shows none. */
function latestWaveIn({ table }: FigureData): string | null {
  return table.rows[0]?.waveSlug ?? null;
}

/**
 * A trend with only the waves whose fieldwork touches the range, and with words that speak of these alone; other figures
 * as they are. `sentence` is a pattern with places for `{shown}`, `{total}` and `{periods}`.
 */
export function narrowFigure(figure: FigureData, { from, to }: AskedRange, sentence: string): FigureData {
  if (figure.spec.kind !== 'trend' || (from === null && to === null)) return figure;
  const [firstDay, lastDay] = [from === null ? null : firstDayOf(from), to === null ? null : lastDayOf(to)];
  const isIn = (days: { firstDay: string; lastDay: string }) =>
    (firstDay === null || days.lastDay >= firstDay) && (lastDay === null || days.firstDay <= lastDay);
  const series = figure.spec.series
    .map((one) => ({ ...one, points: one.points.filter(isIn) }))
    .filter(({ points }) => points.length > 0);
  const points = series.flatMap((one) => one.points);
  const begin = firstDay ?? points.map((point) => point.firstDay).sort()[0];
  const end =
    lastDay ??
    points
      .map((point) => point.lastDay)
      .sort()
      .at(-1);
  const rows = figure.table.rows.filter(isIn);
  return {
    ...figure,
    ...narrowedWords(figure, rows, sentence),
    spec: {
      ...figure.spec,
      series: series.map((one) => ({
        ...one,
        points: one.points.map((point, index) => (index === 0 ? { ...point, joined: false } : point)),
      })),
      range: begin === undefined || end === undefined ? null : { firstDay: begin, lastDay: end },
    },
    table: { ...figure.table, rows },
    changes: figure.changes && { ...figure.changes, groups: figure.changes.groups.filter(isIn) },
  };
}

/** What a figure says when some of its waves are left out: nothing of the latest wave unless it is still there. */
function narrowedWords(figure: FigureData, rows: FigureTable['rows'], sentence: string): Partial<FigureData> {
  const [shown, total] = figure.thinned
    ? [figure.thinned.inRange, figure.thinned.total]
    : [rows.length, figure.table.rows.length];
  if (shown === total) return {};
  const periods = [rows.at(-1), rows[0]].flatMap((row) => row?.cells[0]?.text ?? []);
  const said = sentence
    .replace('{shown}', String(shown))
    .replace('{total}', String(total))
    .replace('{periods}', [...new Set(periods)].join(' … '));
  return {
    subtitle: figure.narrowedSubtitle ?? figure.subtitle,
    sentences: isLatestIn(rows, figure) ? [said, ...figure.sentences] : [said],
    ...(!isLatestIn(rows, figure) && { remarks: [] }),
    announce: said,
  };
}

/** A trend's rows run from the latest wave to the earliest. */
function isLatestIn(rows: FigureTable['rows'], figure: FigureData): boolean {
  const latest = figure.thinned?.latest ?? figure.table.rows[0]?.key;
  return rows[0]?.key === latest;
}
