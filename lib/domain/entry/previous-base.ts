import { pairPrevious } from '@/lib/domain/reading/previous-wave';
import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/values/edtf';
import { isOfColumn } from './column-base';
import type { EarlierItem, KnownQuestion } from './entry-context';
import { splitNames } from './typed-text';
import type { ColumnEntry, WaveEntry } from './wave-entry';

/** The days that a wave can have been in the field on (ISO 8601), as typed; null where neither end is a date. */
export type TypedDays = { firstDay: string; lastDay: string } | null;

/** Reads the days of the fieldwork as typed. */
export function daysOf({ attributes }: Pick<WaveEntry, 'attributes'>): TypedDays {
  const [start, end] = [attributes.fieldworkStart, attributes.fieldworkEnd].map(({ text }) => text.trim());
  const [first, last] = [start || end, end || start];
  if (!first || !last || !isEdtf(first) || !isEdtf(last)) return null;
  return { firstDay: firstDayOf(first), lastDay: lastDayOf(last) };
}

/**
 * The wave that a column's values are compared with, and its base of the column's view: of the question's latest waves that
 * ended before, the one that a published wave would be compared with. Where no country is typed yet, of any country.
 */
export function findPreviousBase(
  typed: Pick<WaveEntry, 'country' | 'attributes'>,
  column: ColumnEntry,
  known: KnownQuestion | null | undefined,
): { wave: EarlierItem; base: EarlierItem['bases'][number] } | null {
  const days = daysOf(typed);
  const ofColumn = isOfColumn(column);
  const earlier = (known?.items ?? []).filter(
    ({ lastDay, bases }) =>
      (days === null || lastDay === null || lastDay < days.firstDay) && bases.some(ofColumn),
  );
  const country = typed.country.trim();
  const self = { wave: null, country, pollsters: splitNames(typed.attributes.pollsters.text) };
  const inTime = [...earlier.toReversed().map((wave) => ({ ...wave, wave })), self];
  const wave = pairPrevious(inTime, (one) => ({
    wave: one.wave?.wave ?? '',
    country: country && one.country,
    pollsters: JSON.stringify(one.pollsters.map((name) => name.toLowerCase()).sort()),
    asked: '',
  })).at(-1)?.wave;
  const base = wave?.bases.find(ofColumn);
  return wave && base ? { wave, base } : null;
}
