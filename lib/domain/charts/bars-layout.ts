import { scaleLinear } from 'd3-scale';
import { arrangeBars, arrowReachOf, type BarRow, type BarRows, valueGap } from './bars-rows';
import { type ChartSize, measuresFor, type SizeMeasures } from './chart-size';
import type { BarsSpec } from './chart-spec';
import {
  ascent,
  atLeast,
  baselineFor,
  type MarkShape,
  type Scene,
  type SceneMark,
  type SceneText,
} from './scene';
import { xTicksHeight } from './scene-axis';
import { lineHeight, wrapText } from './text-width';
import { tickText, type ValueAxis, valueAxisFor } from './value-axis';

/** Shares all under this stand on a shorter axis, percent. */
const zoomUnderPct = 30;
const leastTarget = 26;

/**
 * Bars from 0 in their order, each with its printed value to the right of its end; names stand to the left, on a narrow
 * drawing over the bars. What is not reported is hatched: as wide as its share where that is known, else torn off.
 * With an axis to 100, a bar of 50 % is half as wide as the plot.
 */
export function layoutBars(spec: BarsSpec, size: ChartSize): Scene {
  const measures = measuresFor(size);
  const highest = spec.bars.map(({ point }) => Math.max(point.valuePct, point.interval?.highPct ?? 0));
  const axis = valueAxisFor(Math.max(0, spec.notReported?.sharePct ?? 0, ...highest), zoomUnderPct);
  const arranged = arrangeBars(spec, size, axis);
  const { plot, rows, thickness } = arranged;
  const toX = scaleLinear([0, axis.topPct], [plot.x, plot.x + plot.width]);
  const marks = spec.bars.flatMap((bar, index) => {
    const row = rows[index];
    return row ? [barMark(bar, { toX, top: row.barTop, thickness, left: plot.x })] : [];
  });
  const font = measures.small;
  const noteTop = plot.y + plot.height + xTicksHeight({ font }, 1) + 6;
  const note = axis.zoomed ? wrapText(spec.words.zoomed, { font, maxWidth: measures.width }) : [];
  return {
    kind: 'bars',
    size,
    width: measures.width,
    height: Math.ceil(noteTop + note.length * lineHeight(font)),
    plot,
    font,
    xAxis: {
      domain: [0, axis.topPct],
      ticks: ticksOf(axis).map((value) => ({
        value,
        at: toX(value),
        lines: [tickText(value, axis, spec.words)],
      })),
      grid: true,
    },
    yAxis: { domain: [plot.y + plot.height, plot.y], ticks: [], grid: false },
    lines: [],
    hatches: hatchesOf(arranged, spec),
    baselines: baselinesOf(arranged, size),
    areas: [],
    runs: [],
    marks,
    samples: [],
    texts: [
      ...rows.map((row, index) =>
        nameText(row, { size, measures, thickness, isMissing: index >= spec.bars.length }),
      ),
      ...marks.map((mark) => valueText(mark, { toX, measures })),
      ...missingTexts(arranged, spec, measures),
      ...(note.length > 0 ? [noteText(note, noteTop, measures)] : []),
    ],
  };
}

/** The ends and the middle are enough beside printed values; all ticks where the middle is not one of them. */
function ticksOf({ ticksPct, topPct }: ValueAxis): number[] {
  return ticksPct.includes(topPct / 2) ? [0, topPct / 2, topPct] : ticksPct;
}

/** One line beside all bars; on a narrow drawing a piece at each, since the names stand between them. */
function baselinesOf({ plot, rows, thickness }: BarRows, size: ChartSize): Scene['baselines'] {
  const whole = { x1: plot.x, y1: plot.y, x2: plot.x, y2: plot.y + plot.height };
  if (size !== 'narrow') return [whole];
  return rows.map(({ barTop }) => ({ ...whole, y1: barTop - 2, y2: barTop + thickness + 2 }));
}

interface BarPlace {
  toX: (valuePct: number) => number;
  top: number;
  thickness: number;
  left: number;
}

function barMark(
  { key, colour, point }: BarsSpec['bars'][number],
  { toX, top, thickness, left }: BarPlace,
): SceneMark {
  const x = toX(point.valuePct);
  const box = { x: left, y: top, width: x - left, height: thickness };
  const { interval, qualifier } = point;
  const shape: MarkShape = {
    form: 'bar',
    ...box,
    arrow: qualifier === '>' ? 'right' : qualifier === '<' ? 'left' : null,
    about: qualifier === '~',
    hollow: point.hollow ?? false,
    parted: false,
    band: interval
      ? { from: toX(interval.lowPct), to: toX(interval.highPct), dashed: interval.indicative }
      : null,
  };
  const hit = atLeast({ ...box, width: Math.max(box.width, leastTarget) }, leastTarget);
  return { id: key, point, colour, x, y: top + thickness / 2, hit, shape };
}

function nameText(
  row: BarRow,
  place: { size: ChartSize; measures: SizeMeasures; thickness: number; isMissing: boolean },
): SceneText {
  const { size, measures, thickness, isMissing } = place;
  const font = measures.label;
  const beside = baselineFor(row.barTop + thickness / 2, font, row.nameLines.length);
  return {
    key: `name-${row.key}`,
    x: 0,
    y: size === 'narrow' ? row.top + ascent(font) : beside,
    lines: row.nameLines,
    anchor: 'start',
    font,
    paint: isMissing ? 'quiet' : 'ink',
    italic: isMissing,
  };
}

function valueText(
  mark: SceneMark,
  { toX, measures }: { toX: (valuePct: number) => number; measures: SizeMeasures },
): SceneText {
  const { point, id } = mark;
  const font = measures.strong;
  const end = Math.max(mark.x, toX(point.interval?.highPct ?? 0)) + arrowReachOf(point);
  const place = { x: end + valueGap, y: baselineFor(mark.y, font) };
  return { key: `value-${id}`, ...place, lines: [point.valueText], anchor: 'start', font, paint: 'ink' };
}

function hatchesOf({ plot, rows, thickness, missing }: BarRows, { notReported }: BarsSpec): Scene['hatches'] {
  const row = rows.at(-1);
  if (!row || !missing || !notReported) return [];
  const box = { x: plot.x, y: row.barTop, width: missing.width, height: thickness };
  return [{ key: 'not-reported', ...box, torn: notReported.sharePct === null }];
}

function missingTexts(
  { plot, rows, thickness, missing }: BarRows,
  { bars }: BarsSpec,
  measures: SizeMeasures,
): SceneText[] {
  const row = rows[bars.length];
  if (!row || !missing || missing.lines.length === 0) return [];
  const font = measures.small;
  const middle = row.barTop + thickness / 2;
  const place = missing.beside
    ? { x: plot.x + missing.width + valueGap, y: baselineFor(middle, font, missing.lines.length) }
    : { x: plot.x, y: row.barTop + thickness + ascent(font) };
  return [
    { key: 'not-reported-text', ...place, lines: missing.lines, anchor: 'start', font, paint: 'quiet' },
  ];
}

function noteText(lines: string[], top: number, { small: font }: SizeMeasures): SceneText {
  return {
    key: 'zoomed',
    x: 0,
    y: top + ascent(font),
    lines,
    anchor: 'start',
    font,
    paint: 'faint',
    italic: true,
  };
}
