import type { Font } from './chart-size';
import { ascent, type Paint, type SceneSample, type SceneText } from './scene';
import { lineHeight, textWidth, wrapText } from './text-width';

/** What a key explains: a sample and its name. */
export interface KeyItem {
  key: string;
  label: string;
  colour: SceneSample['colour'];
  glyph: SceneSample['glyph'];
}

const sampleSize = 12;
const sampleGap = 6;
const itemGap = 18;

/** A key set like running text: as many items to a line as fit between `x` and `x + width`. */
export function placeKey(
  items: readonly KeyItem[],
  place: { x: number; y: number; width: number; font: Font; paint: Paint },
): { samples: SceneSample[]; texts: SceneText[]; height: number } {
  const { font, paint } = place;
  const samples: SceneSample[] = [];
  const texts: SceneText[] = [];
  const right = place.x + place.width;
  let { x, y } = place;
  let bottom = y;
  for (const { key, label, colour, glyph } of items) {
    const lines = wrapText(label, { font, maxWidth: place.width - sampleSize - sampleGap });
    const width = sampleSize + sampleGap + Math.max(...lines.map((line) => textWidth(line, font)));
    if (x > place.x && x + width > right) {
      x = place.x;
      y = bottom + 3;
    }
    const middle = y + lineHeight(font) / 2;
    samples.push({
      key,
      colour,
      glyph,
      x,
      y: middle - sampleSize / 2,
      width: sampleSize,
      height: sampleSize,
    });
    const text = {
      x: x + sampleSize + sampleGap,
      y: y + ascent(font),
      anchor: 'start',
      font,
      paint,
    } as const;
    texts.push({ key: `key-${key}`, lines, ...text });
    bottom = Math.max(bottom, y + lines.length * lineHeight(font));
    x += width + itemGap;
  }
  return { samples, texts, height: bottom - place.y };
}
