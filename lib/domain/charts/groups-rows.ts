import { type ChartSize, measuresFor, type SizeMeasures } from './chart-size';
import type { ChartPoint, ColourToken, GroupsSpec } from './chart-spec';
import type { Box, Glyph } from './scene';
import { lineHeight, textWidth, wrapText } from './text-width';
import type { ValueAxis } from './value-axis';

/** From a dot's middle to its value, in layout units. */
export const valueReach = 10;
const widestName: Record<ChartSize, number> = { narrow: 310, medium: 150, wide: 200 };
/** Dots nearer than this stand in different lanes. */
const leastApart = 11;
const laneHeight = 11;
/** From here on dots cover one another: more lanes would make a row as high as the screen. */
const farthestLane = 12;

const glyphs = [
  'circle',
  'ring',
  'square',
  'triangle',
  'diamond',
  'hollow-square',
  'hollow-diamond',
] as const satisfies Glyph[];

/** The glyph of each group, in the order of the groups; the total is a tick and takes none of the others. */
export function glyphsOf(groups: GroupsSpec['groups']): Map<string, Glyph> {
  let used = 0;
  return new Map(
    groups.map(({ key, total }) => [key, total ? 'tick' : (glyphs[used++ % glyphs.length] ?? 'circle')]),
  );
}

/** A dot in its place: `lane` counts from the middle of the row, down as positive. */
export interface PlacedDot {
  group: string;
  point: ChartPoint;
  x: number;
  lane: number;
}

/** A row with its name, in layout units. */
export interface GroupRow {
  key: string;
  colour: ColourToken;
  nameLines: string[];
  top: number;
  middle: number;
  bottom: number;
  dots: PlacedDot[];
}

/** The plot between names and values: narrow enough for the outermost values to stand beside their dots. */
export function groupsPlot(
  spec: GroupsSpec,
  size: ChartSize,
  axis: ValueAxis,
): Pick<Box, 'x' | 'width'> & { names: string[][] } {
  const measures = measuresFor(size);
  const narrow = size === 'narrow';
  const options = { font: measures.label, maxWidth: widestName[size], ...(narrow && { maxLines: 2 }) };
  const names = spec.rows.map(({ label }) => wrapText(label, options));
  const widest = Math.max(0, ...names.flat().map((line) => textWidth(line, measures.label)));
  const left = narrow ? 2 : Math.ceil(widest) + 12;
  const points = spec.rows.flatMap(({ dots }) => dots.map(({ point }) => point));
  const after = (point: ChartPoint) => valueReach + textWidth(point.valueText, measures.small);
  const longest = Math.max(0, ...points.map(after));
  const leastPerPct = Math.max(0, measures.width - left - 2 * longest) / axis.topPct;
  const x = left + Math.max(6, ...points.map((point) => after(point) - leastPerPct * point.valuePct));
  const lastTick = textWidth('100%', measures.small) / 2;
  const room = points
    .filter(({ valuePct }) => valuePct > 0)
    .map((point) => ((measures.width - x - after(point)) * axis.topPct) / point.valuePct);
  return { names, x, width: Math.max(60, Math.min(measures.width - x - lastTick, ...room)) };
}

/** The rows from `top` down. Dots that would cover one another move into lanes over and under the middle. */
export function groupRows(
  spec: GroupsSpec,
  place: {
    names: string[][];
    toX: (valuePct: number) => number;
    top: number;
    measures: SizeMeasures;
    withMiddleValues: boolean;
  },
): { rows: GroupRow[]; bottom: number } {
  const { measures, names, toX } = place;
  const narrow = measures.width < 400;
  const order = new Map(spec.groups.map(({ key }, index) => [key, index]));
  const totals = new Set(spec.groups.filter(({ total }) => total).map(({ key }) => key));
  let top = place.top;
  const rows = spec.rows.map((row, index): GroupRow => {
    const nameLines = names[index] ?? [];
    const named = nameLines.length * lineHeight(measures.label);
    const dots = inLanes(
      row.dots.map((dot) => ({ ...dot, x: toX(dot.point.valuePct) })),
      order,
      totals,
    );
    const above =
      Math.max(0, ...dots.map(({ lane }) => -lane)) * laneHeight + (place.withMiddleValues ? 25 : 12);
    const below = Math.max(0, ...dots.map(({ lane }) => lane)) * laneHeight + 12;
    const over = narrow ? named : Math.max(0, named / 2 - above);
    const middle = top + over + above;
    const bottom = Math.max(middle + below, narrow ? 0 : middle + named / 2);
    const placed = { key: row.key, colour: row.colour, nameLines, top, middle, bottom, dots };
    top = bottom + (narrow ? 6 : 4);
    return placed;
  });
  return { rows, bottom: top };
}

/** How far a lane lies from the middle of its row, in layout units. */
export function laneOffset(lane: number): number {
  return lane * laneHeight;
}

/** The tick of the total is taller than a dot and stays in the middle, whatever it meets there. */
function inLanes(
  dots: Omit<PlacedDot, 'lane'>[],
  order: ReadonlyMap<string, number>,
  totals: ReadonlySet<string>,
): PlacedDot[] {
  const rank = ({ group }: { group: string }) => order.get(group) ?? order.size;
  const sorted = [...dots].sort(
    (a, b) => a.x - b.x || Number(totals.has(a.group)) - Number(totals.has(b.group)) || rank(a) - rank(b),
  );
  const lastIn = new Map<number, number>();
  return sorted.map((dot) => {
    if (totals.has(dot.group)) return { ...dot, lane: 0 };
    const isTaken = (lane: number) => dot.x - (lastIn.get(lane) ?? Number.NEGATIVE_INFINITY) < leastApart;
    let lane = 0;
    while (isTaken(lane) && lane < farthestLane) lane = lane <= 0 ? 1 - lane : -lane;
    lastIn.set(lane, dot.x);
    return { ...dot, lane };
  });
}
