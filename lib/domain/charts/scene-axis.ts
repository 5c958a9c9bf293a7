import { ascent, baselineFor, type Scene, type SceneText } from './scene';
import { lineHeight } from './text';

/** From the plot's edge to the words of its ticks, in layout units. */
export const tickGap = 8;

/** The words under the plot, as they are drawn. */
export function xTickTexts(scene: Scene): SceneText[] {
  const { plot, font } = scene;
  return scene.xAxis.ticks.map(({ value, at, lines }) => ({
    key: `x-tick-${value}`,
    x: at,
    y: plot.y + plot.height + tickGap + ascent(font),
    lines,
    anchor: 'middle',
    font,
    paint: 'faint',
  }));
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
  return lines === 0 ? 0 : tickGap + lines * lineHeight(scene.font);
}
