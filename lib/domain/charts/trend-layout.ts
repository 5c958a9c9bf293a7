import { type ChartSize, measuresFor, type SizeMeasures } from './chart-size';
import type { TrendSpec } from './chart-spec';
import { dayNumber } from './day-number';
import { ascent, type Box, type Scene, type SceneLine, type SceneText } from './scene';
import { tickGap, xTicksHeight } from './scene-axis';
import { lineHeight, textWidth, wrapText } from './text-width';
import { timeTicks } from './time-axis';
import { placeBreaks } from './trend-breaks';
import { frameFor, type TrendFrame } from './trend-frame';
import {
  byLastWave,
  endLabels,
  gutterGapFor,
  obstaclesOf,
  placeInGutter,
  placeInPlot,
  placeTogether,
  valueTexts,
} from './trend-labels';
import { type TrendView, trendViewOf } from './trend-view';
import { tickText } from './value-axis';

const leastPlotHeight: Record<ChartSize, number> = { narrow: 240, medium: 270, wide: 310 };
const widestLabel: Record<ChartSize, number> = { narrow: 112, medium: 150, wide: 190 };
/** Room over the plot for half a tick and the arrow of a value near 100. */
const headroom = 16;
/** Up to so many values, and as many waves, the values stand at their marks. */
const mostValues = 24;
const mostWavesWithValues = 7;

/**
 * A trend in its place: time runs evenly along x in days, shares evenly along y from 0.
 * Labels stand at the ends of their lines; on a narrow drawing over or under them where that leaves no doubt.
 * 50 % lies at half the height of a plot from 0 to 100.
 */
export function layoutTrend(spec: TrendSpec, size: ChartSize): Scene {
  const measures = measuresFor(size);
  const view = trendViewOf(spec);
  const finals = view.series.filter(({ isFinal }) => isFinal).map(({ key }) => key);
  let inGutter = new Set(size === 'narrow' ? [] : finals);
  for (;;) {
    const { scene, homeless } = attempt({ spec, size, measures, view, inGutter });
    if (homeless.length === 0) return scene;
    const moved = homeless.some((key) => finals.includes(key)) ? [...homeless, ...finals] : homeless;
    inGutter = new Set([...inGutter, ...moved]);
  }
}

interface Attempt {
  spec: TrendSpec;
  size: ChartSize;
  measures: SizeMeasures;
  view: TrendView;
  /** Keys of the series whose label stands beside the plot. */
  inGutter: ReadonlySet<string>;
}

/** One layout with a given gutter, and the series that found no place in the plot. */
function attempt({ spec, size, measures, view, inGutter }: Attempt): { scene: Scene; homeless: string[] } {
  const { plot, breaks, frame } = framed({ spec, size, measures, view, inGutter });
  const labels = endLabels(frame, widestLabel[size], measures);
  const area = { x: plot.x, y: plot.y - headroom, width: plot.width, height: plot.height + headroom };
  const obstacles = obstaclesOf(frame);
  const texts: SceneText[] = [];
  const lines: SceneLine[] = [];
  const homeless: string[] = [];
  const inside = frame.series.filter(({ view: series }) => !inGutter.has(series.key));
  for (const together of byLastWave(inside)) {
    const block = placeTogether({ series: together, labels, area: plot, obstacles, measures });
    if (block) {
      texts.push(...block.texts);
      lines.push(...block.lines);
      continue;
    }
    for (const { view: series, marks } of together) {
      const label = labels.get(series.key);
      const mark = marks.at(-1);
      if (!label || !mark) continue;
      const text = placeInPlot({ label, mark, isFinal: series.isFinal, area, obstacles, measures });
      if (text) texts.push(text);
      else homeless.push(series.key);
    }
  }
  const besides = [...labels.values()].filter(({ key }) => inGutter.has(key));
  const gutter = placeInGutter(frame, besides, measures);
  const values = frame.series.reduce((sum, { marks }) => sum + marks.length, 0);
  if (view.waves <= mostWavesWithValues && values <= mostValues)
    texts.push(...valueTexts(frame, area, obstacles, measures));
  const scene = compose({ spec, size, measures, view, frame, unnamed: breaks.unnamed });
  return {
    homeless,
    scene: {
      ...scene,
      lines: [...breaks.lines, ...lines, ...gutter.lines],
      texts: [...texts, ...gutter.texts, ...breaks.texts, ...scene.texts],
    },
  };
}

/** The plot box between its axis and its gutter, high enough for the labels in the gutter. */
function framed({ spec, size, measures, view, inGutter }: Attempt) {
  const left = Math.max(
    ...view.axis.ticksPct.map((tick) => textWidth(tickText(tick, view.axis, spec.words), measures.small)),
  );
  const x = Math.ceil(left) + tickGap;
  const unplaced = frameFor(
    view,
    { x, y: 0, width: measures.width - x, height: leastPlotHeight[size] },
    measures,
  );
  const labels = [...endLabels(unplaced, widestLabel[size], measures).values()].filter(({ key }) =>
    inGutter.has(key),
  );
  const widest = Math.max(0, ...labels.map(({ width }) => width));
  const lines = labels.reduce((sum, label) => sum + label.lines.length, 0);
  const width =
    measures.width - x - (labels.length > 0 ? Math.ceil(widest) + gutterGapFor(labels.length) : 1);
  const height = Math.max(leastPlotHeight[size], lines * lineHeight(measures.strong));
  const inView = frameFor(view, { x, y: 0, width, height }, measures);
  const breaks = placeBreaks({
    breaks: (spec.breaks ?? []).map(({ day, text }) => ({ x: inView.toX(dayNumber(day)), text })),
    plot: { x, y: headroom, width, height },
    font: measures.small,
    headroom,
  });
  const plot: Box = { x, y: headroom + breaks.height, width, height };
  return { plot, breaks, frame: frameFor(view, plot, measures) };
}

/** Axes, marks and note: everything that does not depend on where labels stand. `unnamed` breaks are counted in the note. */
function compose(options: Omit<Attempt, 'inGutter'> & { frame: TrendFrame; unnamed: number }): Scene {
  const { spec, size, measures, view, frame, unnamed } = options;
  const { plot, toX, toY, days } = frame;
  const font = measures.small;
  const xTicks = timeTicks({
    firstDay: days[0],
    lastDay: days[1],
    toX,
    bounds: { from: 0, to: measures.width },
    font,
    words: spec.words,
  });
  const tickLines = Math.max(1, ...xTicks.map(({ lines }) => lines.length));
  const noteTop = plot.y + plot.height + xTicksHeight({ font }, tickLines) + 6;
  const said = [
    ...(unnamed > 0 ? [spec.words.moreBreaks.replace('{n}', String(unnamed))] : []),
    ...(view.axis.zoomed ? [spec.words.zoomed] : []),
  ];
  const note = said.flatMap((text) => wrapText(text, { font, maxWidth: measures.width }));
  return {
    kind: 'trend',
    size,
    width: measures.width,
    height: Math.ceil(noteTop + note.length * lineHeight(font)),
    plot,
    font,
    xAxis: { domain: days, ticks: xTicks, grid: false },
    yAxis: {
      domain: [0, view.axis.topPct],
      ticks: view.axis.ticksPct.map((value) => ({
        value,
        at: toY(value),
        lines: [tickText(value, view.axis, spec.words)],
      })),
      grid: true,
    },
    lines: [],
    baselines: [{ x1: plot.x, y1: plot.y + plot.height, x2: plot.x + plot.width, y2: plot.y + plot.height }],
    areas: frame.series.flatMap(({ areas }) => areas),
    runs: frame.series.flatMap(({ runs }) => runs),
    hatches: [],
    marks: frame.series.flatMap(({ marks }) => marks),
    samples: [],
    texts: note.length
      ? [
          {
            key: 'note',
            x: 0,
            y: noteTop + ascent(font),
            lines: note,
            anchor: 'start',
            font,
            paint: 'faint',
            italic: true,
          },
        ]
      : [],
  };
}
