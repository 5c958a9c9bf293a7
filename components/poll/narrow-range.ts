import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/edtf';
import type { FigureData } from './figure-view';

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

/** A trend with only the waves whose fieldwork touches the range; other figures as they are. */
export function narrowFigure(figure: FigureData, { from, to }: AskedRange): FigureData {
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
  return {
    ...figure,
    spec: {
      ...figure.spec,
      series: series.map((one) => ({
        ...one,
        points: one.points.map((point, index) => (index === 0 ? { ...point, joined: false } : point)),
      })),
      range: begin === undefined || end === undefined ? null : { firstDay: begin, lastDay: end },
    },
    table: { ...figure.table, rows: figure.table.rows.filter(isIn) },
  };
}
