import { z } from 'zod';
import { countrySchema } from '@/lib/domain/values/country';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
import { edtfSchema } from '@/lib/domain/values/edtf-schema';
import { statedSchema, valueOf } from '@/lib/domain/values/missing';
import { printedNumberSchema } from '@/lib/domain/values/printed-number';
import { slugSchema } from '@/lib/domain/values/slug';
import { baseSchema, referenceSchema } from './estimate';
import { organisationNameSchema } from './organisation';
import { questionTitleSchema, wordingSchema } from './question';

/** Whether a wave still stands. What is not published yet is a draft (lib/domain/entry), not a wave. */
export const waveStatusSchema = z.enum(['published', 'withdrawn']);

/** How respondents were selected. */
export const samplingSchema = z.enum(['probability', 'non_probability', 'mixed']);
export type Sampling = z.infer<typeof samplingSchema>;

const text = statedSchema(z.string().min(1));
const organisations = statedSchema(z.array(organisationNameSchema).min(1));
const printed = statedSchema(z.string().refine((value) => printedNumberSchema.safeParse(value).success));

/** Everything that a wave's sources may disclose of it, each attribute with its value or why it has none. */
export const disclosureShape = {
  pollsters: organisations,
  sponsors: organisations,
  fieldworkHouses: organisations,
  fieldworkStart: statedSchema(edtfSchema),
  fieldworkEnd: statedSchema(edtfSchema),
  universe: text,
  /** Interviews. */
  sampleSize: statedSchema(z.int().min(1)),
  mode: text,
  sampling: statedSchema(samplingSchema),
  /** Points, as published, with its decimals. */
  marginOfError: printed,
  /** Ratio, as published, with its decimals. */
  designEffect: printed,
  /** Percent, as published, with its decimals. */
  responseRate: printed,
  weighting: text,
  frame: text,
  recruitment: text,
  eligibility: text,
  quotas: text,
  incentives: text,
  interviewLanguages: text,
  funder: text,
  qualityChecks: text,
  limitations: text,
} as const;

const disclosureObject = z.strictObject(disclosureShape);
export type Disclosure = z.infer<typeof disclosureObject>;
export type DisclosureAttribute = keyof Disclosure;

/** A wave's disclosure in which no attribute has been entered yet. */
export const nothingEntered: Disclosure = {
  pollsters: { missing: 'not_entered' },
  sponsors: { missing: 'not_entered' },
  fieldworkHouses: { missing: 'not_entered' },
  fieldworkStart: { missing: 'not_entered' },
  fieldworkEnd: { missing: 'not_entered' },
  universe: { missing: 'not_entered' },
  sampleSize: { missing: 'not_entered' },
  mode: { missing: 'not_entered' },
  sampling: { missing: 'not_entered' },
  marginOfError: { missing: 'not_entered' },
  designEffect: { missing: 'not_entered' },
  responseRate: { missing: 'not_entered' },
  weighting: { missing: 'not_entered' },
  frame: { missing: 'not_entered' },
  recruitment: { missing: 'not_entered' },
  eligibility: { missing: 'not_entered' },
  quotas: { missing: 'not_entered' },
  incentives: { missing: 'not_entered' },
  interviewLanguages: { missing: 'not_entered' },
  funder: { missing: 'not_entered' },
  qualityChecks: { missing: 'not_entered' },
  limitations: { missing: 'not_entered' },
};

/** One question as asked in one wave. */
export const itemSchema = z.strictObject({
  question: questionTitleSchema,
  wording: statedSchema(wordingSchema),
  place: z.string().min(1).nullable(),
  checkedBy: z.string().min(1).nullable(),
  references: z.array(referenceSchema).min(1),
  bases: z.array(baseSchema).min(1),
});
export type Item = z.infer<typeof itemSchema>;

/** One fieldwork, without its items. */
export const waveSheetSchema = z.strictObject({
  slug: slugSchema,
  title: z.string().min(1),
  country: countrySchema,
  status: waveStatusSchema,
  disclosure: disclosureObject,
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
