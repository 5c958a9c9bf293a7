import { z } from 'zod';
import { countrySchema } from '@/lib/domain/values/country';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
import { statedSchema, valueOf } from '@/lib/domain/values/missing';
import { slugSchema } from '@/lib/domain/values/slug';
import { lineSchema } from '@/lib/domain/values/text';
import { type Disclosure, disclosureSchema } from './attributes';
import { baseSchema, referenceSchema } from './estimate';
import { questionTitleSchema, wordingSchema } from './question';

/** Whether a wave still stands. What is not published yet is a draft (lib/domain/entry), not a wave. */
export const waveStatusSchema = z.enum(['published', 'withdrawn']);

/** One question as asked in one wave. */
export const itemSchema = z.strictObject({
  question: questionTitleSchema,
  wording: statedSchema(wordingSchema),
  place: lineSchema.nullable(),
  checkedBy: lineSchema.nullable(),
  references: z.array(referenceSchema).min(1),
  bases: z.array(baseSchema).min(1),
});
export type Item = z.infer<typeof itemSchema>;

/** One fieldwork, without its items. */
export const waveSheetSchema = z.strictObject({
  slug: slugSchema,
  title: lineSchema,
  country: countrySchema,
  status: waveStatusSchema,
  disclosure: disclosureSchema,
});
export type WaveSheet = z.infer<typeof waveSheetSchema>;

/** One fieldwork with everything published of it. */
export const waveSchema = waveSheetSchema.extend({ items: z.array(itemSchema) });
export type Wave = z.infer<typeof waveSchema>;

/** The days that a wave's fieldwork can have covered, or null where neither end is known. */
export function fieldworkDays(disclosure: Disclosure): { firstDay: string; lastDay: string } | null {
  const start = valueOf(disclosure.fieldworkStart) ?? valueOf(disclosure.fieldworkEnd);
  const end = valueOf(disclosure.fieldworkEnd) ?? valueOf(disclosure.fieldworkStart);
  if (start === null || end === null) return null;
  return { firstDay: firstDayOf(start), lastDay: lastDayOf(end) };
}

/**
 * The day by which a wave is ordered among others: the last of its fieldwork. Null where that is not known, and where it
 * begins after `today`: what has not happened is not the latest.
 */
export function orderingDay(disclosure: Disclosure, today: string): string | null {
  const days = fieldworkDays(disclosure);
  const last = valueOf(disclosure.fieldworkEnd) ?? valueOf(disclosure.fieldworkStart);
  return days === null || last === null || firstDayOf(last) > today ? null : days.lastDay;
}

/** The years in which waves were in the field, each once, the earliest first. */
export function fieldworkYears(sheets: readonly Pick<WaveSheet, 'disclosure'>[]): string[] {
  const days = sheets.flatMap(({ disclosure }) => fieldworkDays(disclosure) ?? []);
  const years = days.flatMap(({ firstDay, lastDay }) => [firstDay.slice(0, 4), lastDay.slice(0, 4)]);
  return [...new Set(years)].sort();
}

/** A wave whose items were compared with their sources by these people, item by item; by nobody where none is named. */
export function withCheckers(wave: Wave, checkers: readonly (string | null)[]): Wave {
  return {
    ...wave,
    items: wave.items.map((item, index) => ({ ...item, checkedBy: checkers[index] ?? null })),
  };
}
