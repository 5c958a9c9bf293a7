import type { Font } from './chart-size';
import { ascent, type Box, boxOfText, overlaps, type SceneLine, type SceneText } from './scene';
import { lineHeight, wrapText } from './text-width';

const widest = 210;
const gap = 5;
/** So many breaks are named over a plot at most, the latest ones: more would be a wall of words. */
export const mostBreaks = 8;

/**
 * The gaps of a trend in words over the plot, a dotted line under each; later words move up a lane where they would touch.
 * `unnamed` counts the breaks of this time that are too many to be named.
 */
export function placeBreaks(options: {
  breaks: readonly { x: number; text: string }[];
  plot: Box;
  font: Font;
  headroom: number;
}): { texts: SceneText[]; lines: SceneLine[]; height: number; unnamed: number } {
  const { plot, font } = options;
  const inside = options.breaks
    .filter(({ x }) => x >= plot.x && x <= plot.x + plot.width)
    .sort((a, b) => a.x - b.x);
  const named = inside.slice(-mostBreaks);
  const placed: { text: SceneText; lane: number }[] = [];
  const laneHeight =
    Math.max(0, ...named.map(({ text }) => linesOf(text, options).length)) * lineHeight(font) + 4;
  for (const [index, each] of named.entries()) {
    let lane = 0;
    let text = textAt(each, lane * laneHeight, index, options);
    while (placed.some((other) => overlaps(boxOfText(other.text), boxOfText(text)))) {
      lane += 1;
      text = textAt(each, lane * laneHeight, index, options);
    }
    placed.push({ text, lane });
  }
  const height = placed.length === 0 ? 0 : laneHeight * (Math.max(...placed.map(({ lane }) => lane)) + 1);
  const bottom = plot.y + height + plot.height;
  return {
    height,
    unnamed: inside.length - named.length,
    texts: placed.map(({ text }) => text),
    lines: named.map(({ x }, index) => ({
      key: `break-${index}`,
      points: [
        [x, (placed[index]?.lane ?? 0) * laneHeight + 2],
        [x, bottom],
      ],
      paint: 'faint',
      width: 1,
      dashed: true,
    })),
  };
}

function linesOf(text: string, { plot, font }: { plot: Box; font: Font }): string[] {
  return wrapText(text, { font, maxWidth: Math.min(widest, plot.width / 2 - gap) });
}

function textAt(
  each: { x: number; text: string },
  top: number,
  index: number,
  options: { plot: Box; font: Font },
): SceneText {
  const { plot, font } = options;
  const leftHalf = each.x < plot.x + plot.width / 2;
  return {
    key: `break-${index}`,
    x: leftHalf ? each.x + gap : each.x - gap,
    y: top + ascent(font),
    lines: linesOf(each.text, options),
    anchor: leftHalf ? 'start' : 'end',
    font,
    paint: 'quiet',
  };
}
