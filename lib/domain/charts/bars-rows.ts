import { type ChartSize, measuresFor, type SizeMeasures } from './chart-size';
import type { BarsSpec } from './chart-spec';
import type { Box } from './scene';
import { lineHeight, textWidth, wrapText } from './text-width';
import { tickText, type ValueAxis } from './value-axis';

/** From a bar's end to its value, in layout units. */
export const valueGap = 8;
const arrowReach = 13;
const widestName: Record<ChartSize, number> = { narrow: 310, medium: 170, wide: 230 };
/** How far a hatched bar runs whose end nobody knows, as a part of the plot. */
const tornPart = 0.22;
/** Words narrower than this stand under their hatched bar instead of beside it. */
const leastBeside = 110;
const padding = 4;

/** A row of a bar chart, in layout units from the top. */
export interface BarRow {
  key: string;
  nameLines: string[];
  top: number;
  barTop: number;
}

/** The hatched bar of what is not reported, and its words. */
export interface MissingRow {
  width: number;
  lines: string[];
  beside: boolean;
}

/** Everything but the values in their places. */
export interface BarRows {
  plot: Box;
  /** One for each bar, and a last one for what is not reported. */
  rows: BarRow[];
  thickness: number;
  missing: MissingRow | null;
}

/** The rows from the top down and the plot that holds them, narrow enough for every value to fit beside its bar. */
export function arrangeBars(spec: BarsSpec, size: ChartSize, axis: ValueAxis): BarRows {
  const measures = measuresFor(size);
  const narrow = size === 'narrow';
  const named = [
    ...spec.bars,
    ...(spec.notReported ? [{ key: 'not-reported', label: spec.notReported.label }] : []),
  ];
  const thickness = thicknessFor(named.length, size);
  const font = measures.label;
  const nameLines = named.map(({ label }) =>
    wrapText(label, { font, maxWidth: widestName[size], ...(narrow && { maxLines: 2 }) }),
  );
  const widest = Math.max(0, ...nameLines.flat().map((line) => textWidth(line, font)));
  const x = narrow ? 1 : Math.ceil(widest) + 14;
  const lastTick = textWidth(tickText(axis.topPct, axis, spec.words), measures.small) / 2;
  const widths = spec.bars.map((bar) => plotWidthFor(bar, { measures, topPct: axis.topPct, x }));
  const width = Math.max(60, Math.min(measures.width - x - Math.max(2, lastTick), ...widths));
  const missing = missingRow(spec, { measures, x, width, topPct: axis.topPct });
  let top = padding;
  const rows = named.map(({ key }, index): BarRow => {
    const lines = nameLines[index] ?? [];
    const names = lines.length * lineHeight(font);
    const words =
      missing && index === spec.bars.length ? missing.lines.length * lineHeight(measures.small) : 0;
    const side = Math.max(thickness, missing?.beside ? words : 0, narrow ? 0 : names);
    const over = narrow ? names + 2 : 0;
    const row = { key, nameLines: lines, top, barTop: top + over + (side - thickness) / 2 };
    top += over + side + (missing?.beside ? 0 : words) + (narrow ? 10 : Math.max(8, thickness * 0.42));
    return row;
  });
  return { plot: { x, y: 0, width, height: Math.ceil(top) }, rows, thickness, missing };
}

/** How much longer the arrow of an inexact value makes its bar. */
export function arrowReachOf({ qualifier }: BarsSpec['bars'][number]['point']): number {
  return qualifier === '<' || qualifier === '>' ? arrowReach : 0;
}

/** Fewer bars are thicker. */
function thicknessFor(count: number, size: ChartSize): number {
  if (size === 'narrow') return count <= 4 ? 20 : 14;
  if (count <= 3) return 30;
  if (count <= 6) return 26;
  return count <= 10 ? 20 : 16;
}

interface Place {
  measures: SizeMeasures;
  topPct: number;
  x: number;
}

/** The widest plot in which the value beside this bar still fits. */
function plotWidthFor({ point }: BarsSpec['bars'][number], { measures, topPct, x }: Place): number {
  const after = valueGap + arrowReachOf(point) + textWidth(point.valueText, measures.strong);
  const reach = Math.max(point.valuePct, point.interval?.highPct ?? 0);
  return reach === 0 ? measures.width : ((measures.width - x - after) * topPct) / reach;
}

function missingRow(
  { notReported }: BarsSpec,
  { measures, x, width, topPct }: Place & { width: number },
): MissingRow | null {
  if (!notReported) return null;
  const hatch = notReported.sharePct === null ? width * tornPart : (width * notReported.sharePct) / topPct;
  const room = measures.width - x - hatch - valueGap;
  const beside = room >= leastBeside;
  const maxWidth = beside ? room : measures.width - x;
  return { width: hatch, lines: wrapText(notReported.text, { font: measures.small, maxWidth }), beside };
}
