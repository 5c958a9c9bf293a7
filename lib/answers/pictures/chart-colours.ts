import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The style sheet of the charts, the one place that names their colours. */
export const chartStyles = readFileSync(join(process.cwd(), 'components/charts/charts.css'), 'utf8');

const declared = [...chartStyles.matchAll(/--chart-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];

const colours = {
  light: new Map(declared.map(([, name = '', light = '']) => [name, light])),
  dark: new Map(declared.map(([, name = '', , dark = '']) => [name, dark])),
};

/** The colour of a paint in a theme, as `#rrggbb`. Throws where the style sheet has none of that name. */
export function chartColour(theme: 'light' | 'dark', paint: string): string {
  const colour = colours[theme].get(paint);
  if (colour === undefined) throw new Error(`charts.css has no --chart-${paint}`);
  return colour;
}
