import type { AveragePoint, TrendPoint, TrendSeries, TrendSpec } from './chart-spec';
import { dayNumber } from './day-number';
import { type ValueAxis, valueAxisFor } from './value-axis';

/** A point with its days as numbers; `end` is the day after the last, so that one day has a length. */
export interface DatedPoint {
  point: TrendPoint;
  start: number;
  end: number;
}

/** What of a trend is in view, in time and from top to bottom. */
export interface TrendView {
  series: {
    key: string;
    label: string;
    colour: TrendSeries['colour'];
    points: DatedPoint[];
    average: AveragePoint[];
    isFinal: boolean;
  }[];
  waves: number;
  /** Day numbers. */
  from: number;
  to: number;
  axis: ValueAxis;
}

/** Under this all values may stand on a shorter axis, percent. */
const zoomUnderPct = 40;

/** Sorts a trend and cuts it to its range. A wave belongs to the range if the middle of its fieldwork does. */
export function trendViewOf(spec: TrendSpec): TrendView {
  const range = spec.range && { from: dayNumber(spec.range.firstDay), to: dayNumber(spec.range.lastDay) + 1 };
  const series = spec.series
    .map((each) => ({ ...each, points: pointsOf(each, range), average: averageIn(each, spec.range) }))
    .filter(({ points }) => points.length > 0);
  const points = series.flatMap((each) => each.points);
  const last = [...points].sort(inTime).at(-1)?.point.waveSlug;
  const highest = [
    ...points.map(({ point }) => Math.max(point.valuePct, point.interval?.highPct ?? 0)),
    ...series.flatMap(({ average }) => average.map(({ highPct }) => highPct)),
  ];
  return {
    series: series
      .map((each) => ({ ...each, isFinal: each.points.at(-1)?.point.waveSlug === last }))
      .sort((a, b) => lastValue(b.points) - lastValue(a.points) || (a.key < b.key ? -1 : 1)),
    waves: new Set(points.map(({ point }) => point.waveSlug)).size,
    from: range?.from ?? Math.min(...points.map(({ start }) => start)),
    to: range?.to ?? Math.max(...points.map(({ end }) => end)),
    axis: valueAxisFor(
      highest.reduce((most, pct) => Math.max(most, pct), 0),
      zoomUnderPct,
    ),
  };
}

function pointsOf(series: TrendSeries, range: { from: number; to: number } | null): DatedPoint[] {
  const dated = series.points
    .map((point) => ({ point, start: dayNumber(point.firstDay), end: dayNumber(point.lastDay) + 1 }))
    .sort(inTime);
  if (!range) return dated;
  const inside = dated.filter(
    ({ start, end }) => (start + end) / 2 >= range.from && (start + end) / 2 <= range.to,
  );
  return inside.map((each, index) =>
    index === 0 ? { ...each, point: { ...each.point, joined: false } } : each,
  );
}

function averageIn({ average = [] }: TrendSeries, range: TrendSpec['range']): AveragePoint[] {
  return range ? average.filter(({ day }) => day >= range.firstDay && day <= range.lastDay) : average;
}

function inTime(a: DatedPoint, b: DatedPoint): number {
  return a.start + a.end - b.start - b.end || (a.point.waveSlug < b.point.waveSlug ? -1 : 1);
}

function lastValue(points: readonly DatedPoint[]): number {
  return points.at(-1)?.point.valuePct ?? 0;
}
