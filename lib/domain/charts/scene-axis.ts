import { ascent, baselineFor, type Scene, type SceneText } from './scene';
import { lineHeight, textWidth } from './text-width';

/** From the plot to the words on its left, in layout units. */
export const tickGap = 8;

/** From the plot down to the words of its ticks: clear of the zero beside its lower corner. */
const underGap = 10;

/** The words under the plot, as they are drawn: centred on their ticks, but never over the edge of the drawing. */
export function xTickTexts(scene: Scene): SceneText[] {
  const { plot, font, width } = scene;
  return scene.xAxis.ticks.map(({ value, at, lines }) => {
    const half = Math.max(...lines.map((line) => textWidth(line, font))) / 2;
    return {
      key: `x-tick-${value}`,
      x: Math.max(half, Math.min(width - half, at)),
      y: plot.y + plot.height + underGap + ascent(font),
      lines,
      anchor: 'middle',
      font,
      paint: 'faint',
    };
  });
}

/** The words to the left of the plot, as they are drawn. */
export function yTickTexts(scene: Scene): SceneText[] {
  const { plot, font } = scene;
  return scene.yAxis.ticks.map(({ value, at, lines }) => ({
    key: `y-tick-${value}`,
    x: plot.x - tickGap,
    y: baselineFor(at, font),
    lines,
    anchor: 'end',
    font,
    paint: 'faint',
  }));
}

/** How far ticks with up to `lines` lines reach under the plot, in layout units. */
export function xTicksHeight(scene: Pick<Scene, 'font'>, lines: number): number {
  return lines === 0 ? 0 : underGap + lines * lineHeight(scene.font);
}
