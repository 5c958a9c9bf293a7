import type { Font } from './chart-size';
import type { ChartWords } from './chart-spec';
import { firstOfMonth, yearAndMonth } from './day-number';
import type { AxisTick } from './scene';
import { textWidth } from './text-width';

/** What the ticks of a time axis depend on; days are day numbers, x in layout units. */
export interface TimeAxisOptions {
  firstDay: number;
  lastDay: number;
  toX: (day: number) => number;
  /** The labels stay between these. */
  bounds: { from: number; to: number };
  font: Font;
  words: ChartWords;
}

const stepsMonths = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const gap = 20;
const mostTicks = 13;

/**
 * Ticks on the first of months or years, as many as fit side by side. January shows its year alone; a first tick in
 * another month carries the year on a second line, so that no year is repeated.
 */
export function timeTicks(options: TimeAxisOptions): AxisTick[] {
  for (const stepMonths of stepsMonths) {
    const expected = (options.lastDay - options.firstDay) / 30 / stepMonths;
    if (expected > mostTicks + 2) continue;
    const ticks = ticksEvery(stepMonths, options);
    if (ticks.length <= mostTicks && fit(ticks, options.font)) return ticks;
  }
  return [];
}

function ticksEvery(
  stepMonths: number,
  { firstDay, lastDay, toX, bounds, font, words }: TimeAxisOptions,
): AxisTick[] {
  const ticks: AxisTick[] = [];
  const start = yearAndMonth(firstDay);
  const startMonths = start.year * 12 + start.month;
  for (let months = Math.ceil(startMonths / stepMonths) * stepMonths; ; months += stepMonths) {
    const year = Math.floor(months / 12);
    const month = months % 12;
    const value = firstOfMonth(year, month);
    if (value > lastDay) return ticks;
    if (value < firstDay) continue;
    const name = words.monthNames[month] ?? String(month + 1);
    const lines = month === 0 ? [String(year)] : ticks.length === 0 ? [name, String(year)] : [name];
    const tick = { value, at: toX(value), lines };
    const half = halfWidth(tick, font);
    if (tick.at - half >= bounds.from && tick.at + half <= bounds.to) ticks.push(tick);
  }
}

function fit(ticks: readonly AxisTick[], font: Font): boolean {
  return ticks.every((tick, index) => {
    const next = ticks[index + 1];
    return !next || tick.at + halfWidth(tick, font) + gap <= next.at - halfWidth(next, font);
  });
}

function halfWidth(tick: AxisTick, font: Font): number {
  return Math.max(...tick.lines.map((line) => textWidth(line, font))) / 2;
}
