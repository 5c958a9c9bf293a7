import type { AskedItem } from '@/lib/domain/record/placed';
import { fieldworkDays, type WaveSheet } from '@/lib/domain/record/wave';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';

/** So many waves a trend draws and its table lists at most: one every three to four units of the widest drawing. */
export const mostDrawnWaves = 200;

/** So many waves of a scale are drawn at most, each in a row of its own: a few screens. */
export const mostScaleRows = 24;

/** A part of time, EDTF; open where it is null. */
export type TimeRange = { from: string | null; to: string | null };

/** Whether a wave's fieldwork touches a part of time; without dates it touches none but the whole. */
export function touchesRange({ disclosure }: WaveSheet, { from, to }: TimeRange): boolean {
  if (from === null && to === null) return true;
  const days = fieldworkDays(disclosure);
  if (!days) return false;
  return (
    (from === null || days.lastDay >= firstDayOf(from)) && (to === null || days.firstDay <= lastDayOf(to))
  );
}

/** At most `most` of some things in their order, evenly spread, the first and the last among them. */
export function spreadEvenly<Thing>(things: readonly Thing[], most: number): Thing[] {
  if (things.length <= most) return [...things];
  const step = (things.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => things[Math.round(index * step)]).filter(
    (thing) => thing !== undefined,
  );
}

/** Which of a question's waves are drawn, and of how many: `inRange` of `total` are in the part of time that is asked for. */
export type DrawnWaves = { drawn: AskedItem[]; inRange: number; total: number };

/**
 * The waves that a trend draws: all, or, where they are more than a screen can show, those of a part of time evenly
 * thinned. Null where all are drawn, whatever part of time is asked for.
 */
export function thinWaves(
  asked: readonly AskedItem[],
  range: TimeRange,
  most = mostDrawnWaves,
): DrawnWaves | null {
  if (asked.length <= most) return null;
  const inRange = asked.filter(({ sheet }) => touchesRange(sheet, range));
  return { drawn: spreadEvenly(inRange, most), inRange: inRange.length, total: asked.length };
}
