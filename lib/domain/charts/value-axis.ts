import type { ChartWords } from './chart-spec';

/** A share axis from 0: its top and its ticks, percent. */
export interface ValueAxis {
  topPct: number;
  ticksPct: number[];
  /** Whether it stops short of 100. */
  zoomed: boolean;
}

const zoomedTops: readonly (readonly [topPct: number, stepPct: number])[] = [
  [5, 1],
  [10, 2],
  [20, 5],
  [30, 10],
  [40, 10],
];

/**
 * The axis for shares up to `maxPct`: 0 to 100, and only where all lie under `zoomUnderPct` a shorter one.
 * Up to 12 with a limit of 30: 0 to 20.
 */
export function valueAxisFor(maxPct: number, zoomUnderPct: number): ValueAxis {
  const full = { topPct: 100, ticksPct: [0, 25, 50, 75, 100], zoomed: false };
  if (maxPct >= zoomUnderPct) return full;
  const fitting = zoomedTops.find(([topPct]) => topPct >= maxPct);
  if (!fitting) return full;
  const [topPct, stepPct] = fitting;
  return {
    topPct,
    ticksPct: Array.from({ length: topPct / stepPct + 1 }, (_, index) => index * stepPct),
    zoomed: true,
  };
}

/** Words of a tick; only the last one carries the sign of the unit. */
export function tickText(tickPct: number, axis: ValueAxis, words: ChartWords): string {
  return tickPct === axis.topPct ? words.percent.replace('{n}', String(tickPct)) : String(tickPct);
}
