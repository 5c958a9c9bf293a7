import { layoutChart } from './chart-layout';
import { type ChartSize, type Font, measuresFor } from './chart-size';
import type { ChartSpec } from './chart-spec';
import { ascent, type Scene, type SceneLine, type SceneText } from './scene';
import { lineHeight, wrapText } from './text-width';

/** What a picture says over and under its drawing, each as one text. */
export interface PictureWords {
  headline: string;
  subtitle: string;
  /** What the drawing finds, and how certain that is. */
  sentence: string;
  /** What else is to be known. */
  note: string;
  /** Who printed the values, the version of the data, the licence, the address: a line of its own each. */
  colophon: string[];
}

/** A chart with all that belongs to it, worked out to the last unit. */
export interface Picture {
  size: ChartSize;
  width: number;
  height: number;
  texts: SceneText[];
  lines: SceneLine[];
  /** The drawing, null where there is nothing to draw, and where its upper left corner lies. */
  scene: Scene | null;
  x: number;
  y: number;
}

const margins: Record<ChartSize, number> = { narrow: 24, medium: 30, wide: 40 };

/** The widths of pictures, narrowest first, in layout units. */
export const pictureWidths: readonly number[] = [widthOf('narrow'), widthOf('medium'), widthOf('wide')];

/** The size of the drawing in a picture of one of the `pictureWidths`. */
export function pictureSizeFor(width: number): ChartSize {
  return (['narrow', 'medium', 'wide'] as const).find((size) => widthOf(size) === width) ?? 'wide';
}

const headlines: Record<ChartSize, Font> = {
  narrow: { size: 21, weight: 600, family: 'serif' },
  medium: { size: 25, weight: 600, family: 'serif' },
  wide: { size: 30, weight: 600, family: 'serif' },
};

/**
 * Sets a chart between its words, in one column that grows as long as they need: nothing is cut and nothing is scaled
 * down. Words are as wide as the drawing; under it a rule parts what it says from where it is from.
 */
export function layoutPicture(words: PictureWords, spec: ChartSpec | null, size: ChartSize): Picture {
  const scene = spec && layoutChart(spec, size);
  const margin = margins[size];
  const { width, label, small } = measuresFor(size);
  const column = new Column({ x: margin, y: margin, width });
  column.set('headline', words.headline, headlines[size], 'ink');
  column.leave(8);
  column.set('subtitle', words.subtitle, label, 'quiet');
  column.leave(18);
  const { y } = column;
  if (scene) column.leave(scene.height + 16);
  column.set('sentence', words.sentence, label, 'ink');
  column.leave(words.sentence === '' || words.note === '' ? 0 : 6);
  column.set('note', words.note, small, 'quiet');
  column.leave(14);
  const rule: SceneLine = {
    key: 'rule',
    points: [
      [margin, column.y],
      [margin + width, column.y],
    ],
    paint: 'rule',
    width: 1,
  };
  column.leave(9);
  for (const [index, line] of words.colophon.entries()) {
    column.set(`colophon-${index}`, line, small, 'faint');
    column.leave(2);
  }
  return {
    size,
    width: widthOf(size),
    height: Math.ceil(column.y - 2 + margin * 0.75),
    texts: column.texts,
    lines: [rule],
    scene,
    x: margin,
    y,
  };
}

function widthOf(size: ChartSize): number {
  return measuresFor(size).width + 2 * margins[size];
}

/** Texts under one another. */
class Column {
  readonly texts: SceneText[] = [];
  readonly x: number;
  readonly width: number;
  y: number;

  constructor({ x, y, width }: { x: number; y: number; width: number }) {
    this.x = x;
    this.y = y;
    this.width = width;
  }

  /** Sets a text under what stands already; an empty one takes no room. */
  set(key: string, text: string, font: Font, paint: SceneText['paint']): void {
    if (text === '') return;
    const lines = wrapText(text, { font, maxWidth: this.width });
    this.texts.push({ key, x: this.x, y: this.y + ascent(font), lines, anchor: 'start', font, paint });
    this.y += lineHeight(font) * lines.length;
  }

  leave(room: number): void {
    this.y += room;
  }
}
