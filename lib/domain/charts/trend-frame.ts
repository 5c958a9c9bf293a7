import { scaleLinear } from 'd3-scale';
import type { SizeMeasures } from './chart-size';
import type { AveragePoint, ColourToken, TrendPoint } from './chart-spec';
import { dayNumber } from './day-number';
import { boxOfShape } from './mark-box';
import {
  atLeast,
  type Band,
  type Box,
  type MarkShape,
  type SceneArea,
  type SceneMark,
  type SceneRun,
} from './scene';
import type { DatedPoint, TrendView } from './trend-view';

/** From so many waves on, a wave is a dot. */
const dotsFrom = 8;
const leastStroke = 12;
/** A target that a finger can hit, in layout units. */
const leastTarget = 26;

/** The series of a trend in their places. */
export interface TrendFrame {
  plot: Box;
  toX: (day: number) => number;
  toY: (valuePct: number) => number;
  days: readonly [number, number];
  series: { view: TrendView['series'][number]; marks: SceneMark[]; areas: SceneArea[]; runs: SceneRun[] }[];
}

/** Places all values in `plot`. */
export function frameFor(view: TrendView, plot: Box, { width }: SizeMeasures): TrendFrame {
  const days = paddedDays(view, plot.width);
  const toX = scaleLinear(days, [plot.x, plot.x + plot.width]);
  const toY = scaleLinear([0, view.axis.topPct], [plot.y + plot.height, plot.y]);
  const series = view.series.map((each) => {
    const marks = each.points.map((dated, index) => {
      const middle = toX((dated.start + dated.end) / 2);
      const y = toY(dated.point.valuePct);
      const half = Math.max(leastStroke, toX(dated.end) - toX(dated.start)) / 2;
      const band = bandOf(dated, toY);
      const shape: MarkShape =
        view.waves >= dotsFrom
          ? { form: 'dot', x: middle, y, radius: width < 400 ? 2.6 : 3.2, ...manner(dated.point), band }
          : {
              form: 'stroke',
              x1: Math.max(plot.x, middle - half),
              x2: Math.min(plot.x + plot.width, middle + half),
              y,
              ...manner(dated.point),
              band,
            };
      const mark = {
        id: `${each.key} ${index}`,
        point: dated.point,
        colour: each.colour,
        x: middle,
        y,
        shape,
        ...(dated.point.pale && { pale: true }),
      };
      return { ...mark, hit: atLeast(boxOfShape(shape), leastTarget) };
    });
    const { areas, runs } = averageOf(each, toX, toY);
    return {
      view: each,
      marks,
      areas,
      runs: [...runs, ...runsOf(each.key, each.colour, marks, each.points)],
    };
  });
  return { plot, toX, toY, days, series };
}

/** Room on both sides for the shortest stroke, and a span that is never nothing. */
function paddedDays({ from, to }: TrendView, plotWidth: number): readonly [number, number] {
  if (!Number.isFinite(from) || !Number.isFinite(to)) return [0, 365];
  const least = 60;
  const middle = (from + to) / 2;
  const span = Math.max(to - from, least);
  const padding = (span * leastStroke) / 2 / (plotWidth - leastStroke);
  return [middle - span / 2 - padding, middle + span / 2 + padding];
}

function manner({ qualifier, hollow = false }: TrendPoint) {
  const arrow = qualifier === '>' ? ('up' as const) : qualifier === '<' ? ('down' as const) : null;
  return { arrow, about: qualifier === '~', hollow };
}

function bandOf({ point: { interval } }: DatedPoint, toY: (valuePct: number) => number): Band | null {
  return interval
    ? { from: toY(interval.lowPct), to: toY(interval.highPct), dashed: interval.indicative }
    : null;
}

/** The average of a series as a line through the middle of its days, and its band around it. */
function averageOf(
  { key, colour, average }: TrendView['series'][number],
  toX: TrendFrame['toX'],
  toY: TrendFrame['toY'],
): { areas: SceneArea[]; runs: SceneRun[] } {
  if (average.length === 0) return { areas: [], runs: [] };
  const at = (pctOf: (point: AveragePoint) => number) =>
    average.map((point) => [toX(dayNumber(point.day) + 0.5), toY(pctOf(point))] as const);
  const band = [...at(({ highPct }) => highPct), ...at(({ lowPct }) => lowPct).reverse()];
  return {
    areas: [{ key: `${key} band`, colour, points: band }],
    runs: [{ key: `${key} average`, colour, strong: true, points: at(({ levelPct }) => levelPct) }],
  };
}

/** The stretches of a series that are joined; a value alone is none. */
function runsOf(
  key: string,
  colour: ColourToken,
  marks: readonly SceneMark[],
  points: readonly DatedPoint[],
): SceneRun[] {
  const runs: SceneMark[][] = [];
  marks.forEach((mark, index) => {
    const run = runs.at(-1);
    if (run && points[index]?.point.joined) run.push(mark);
    else runs.push([mark]);
  });
  return runs
    .filter((run) => run.length > 1)
    .map((run, index) => ({
      key: `${key} ${index}`,
      colour,
      points: run.map(({ x, y }) => [x, y] as const),
    }));
}
