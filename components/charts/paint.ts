import type { Paint } from '@/lib/domain/charts/scene';

/** The CSS value of a paint. As an attribute it can be replaced by a colour where there is no style sheet. */
export function cssPaint(paint: Paint): string {
  return `var(--chart-${paint})`;
}

/** SVG path of a line through corners. */
export function pathThrough(points: readonly (readonly [x: number, y: number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

/** How wide a line is, in layout units. */
export function runWidth(strong = false): number {
  return strong ? 2.25 : 1.5;
}

/** Two decimals are exact enough for any screen and shorter to send. */
export function round(units: number): number {
  return Math.round(units * 100) / 100;
}
