import type { ChartSize, Font } from './chart-size';
import type { ChartPoint, ColourToken } from './chart-spec';
import { lineHeight, textWidth } from './text-width';

/** A straight piece of a line, in layout units. */
export interface Segment {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** A rectangle in layout units, y downward. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A colour by name, `--chart-<paint>` in the style sheet. `quiet` and `faint` are inks for words; `-text` is a data colour
 * dark enough to be read; `on-` is the ink that can be read on top of a data colour.
 */
export type Paint =
  | 'paper'
  | 'quiet'
  | 'faint'
  | 'rule'
  | 'grid'
  | ColourToken
  | `${ColourToken}-text`
  | `on-${ColourToken}`;

/** Words in the drawing; `x` and `y` are the anchor on the first baseline. */
export interface SceneText {
  key: string;
  x: number;
  y: number;
  lines: string[];
  anchor: 'start' | 'middle' | 'end';
  font: Font;
  paint: Paint;
  italic?: boolean;
}

/** A thin line through two or more corners; a dashed one is dotted finely. */
export interface SceneLine {
  key: string;
  points: readonly (readonly [x: number, y: number])[];
  paint: Paint;
  width: number;
  dashed?: boolean;
}

/** The shapes that tell groups apart where colour does not. */
export type Glyph =
  | 'circle'
  | 'ring'
  | 'square'
  | 'triangle'
  | 'diamond'
  | 'hollow-square'
  | 'hollow-diamond'
  | 'tick';

/**
 * How a value is drawn. An arrow points to where the unknown exact value lies; `about` is a
 * value printed as approximate, `hollow` one of very few interviews; `parted` bars touch others and are set off by a hairline.
 */
export type MarkShape =
  | {
      form: 'stroke';
      x1: number;
      x2: number;
      y: number;
      arrow: 'up' | 'down' | null;
      about: boolean;
      hollow: boolean;
      band: Band | null;
    }
  | {
      form: 'dot';
      x: number;
      y: number;
      radius: number;
      arrow: 'up' | 'down' | null;
      about: boolean;
      hollow: boolean;
      band: Band | null;
    }
  | ({
      form: 'bar';
      arrow: 'left' | 'right' | null;
      about: boolean;
      hollow: boolean;
      band: Band | null;
      parted: boolean;
    } & Box)
  | {
      form: 'glyph';
      glyph: Glyph;
      x: number;
      y: number;
      radius: number;
      arrow: 'left' | 'right' | null;
      about: boolean;
      hollow: boolean;
    };

/** An interval: from and to along the value axis, in layout units. */
export interface Band {
  from: number;
  to: number;
  dashed: boolean;
}

/** Values that a line leads through without a gap, as corners in layout units. */
export interface SceneRun {
  key: string;
  points: readonly (readonly [x: number, y: number])[];
  colour: ColourToken;
  /** What was worked out from several values is drawn stronger. */
  strong?: boolean;
}

/** A filled area around a line, in layout units: what an average can lie in. */
export interface SceneArea {
  key: string;
  points: readonly (readonly [x: number, y: number])[];
  colour: ColourToken;
}

/** A drawn value: what the pointer, the keyboard and the table row find. */
export interface SceneMark {
  id: string;
  point: ChartPoint;
  colour: ColourToken;
  /** Where the value stands: the place that a tooltip points at. */
  x: number;
  y: number;
  /** What belongs to the mark under the pointer. */
  hit: Box;
  shape: MarkShape;
  /** Drawn so that it gives way to the others. */
  pale?: boolean;
}

/** A hatched area for what is not reported; a torn one has no known end. */
export interface SceneHatch extends Box {
  key: string;
  torn: boolean;
}

/** A sample in a key: a filled square, a hatched one, or a glyph. */
export interface SceneSample extends Box {
  key: string;
  colour: ColourToken;
  glyph: Glyph | 'fill' | 'hatch';
}

/** A tick of an axis: its value in axis units and its place in layout units. */
export interface AxisTick {
  value: number;
  at: number;
  lines: string[];
}

/** An axis that runs evenly over the plot box. Its first domain value is at the left, or at the bottom. */
export interface SceneAxis {
  domain: readonly [number, number];
  ticks: AxisTick[];
  /** Whether ticks have lines across the plot. */
  grid: boolean;
}

/** A chart worked out to the last unit: everything that is drawn, and nothing that is not. */
export interface Scene {
  kind: 'trend' | 'bars' | 'likert' | 'groups';
  size: ChartSize;
  width: number;
  height: number;
  plot: Box;
  font: Font;
  xAxis: SceneAxis;
  yAxis: SceneAxis;
  /** Under the marks. */
  lines: SceneLine[];
  /** The line from which values are measured, in one piece or in one for each row. */
  baselines: Segment[];
  /** Under the lines. */
  areas: SceneArea[];
  runs: SceneRun[];
  hatches: SceneHatch[];
  /** In reading order: the order of the arrow keys. */
  marks: SceneMark[];
  samples: SceneSample[];
  texts: SceneText[];
}

/** The box that a text occupies, from its widest line; never narrower than what is drawn. */
export function boxOfText(text: SceneText): Box {
  const width = Math.max(...text.lines.map((line) => textWidth(line, text.font)));
  const offset = { start: 0, middle: width / 2, end: width }[text.anchor];
  return {
    x: text.x - offset,
    y: text.y - ascent(text.font),
    width,
    height: lineHeight(text.font) * text.lines.length,
  };
}

/** From the top of a line to its baseline, in layout units. */
export function ascent(font: Font): number {
  return font.size * 0.92;
}

/** The baseline that centres one line on `y`. */
export function baselineFor(y: number, font: Font, lines = 1): number {
  return y - (lineHeight(font) * lines) / 2 + ascent(font);
}

/** Whether two boxes share more than an edge. */
export function overlaps(a: Box, b: Box): boolean {
  const slack = 0.01;
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Box, inner: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** The smallest box around `box` that is at least `least` wide and high: a target that a finger can hit. */
export function atLeast(box: Box, least: number): Box {
  const width = Math.max(box.width, least);
  const height = Math.max(box.height, least);
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) / 2, width, height };
}
