import { z } from 'zod';
import { languageSchema } from '@/lib/domain/values/language';
import { slugSchema } from '@/lib/domain/values/slug';
import { lineSchema, textSchema } from '@/lib/domain/values/text';

/** What an answer is. Substantive answers take a position on what was asked. */
export const optionKindSchema = z.enum([
  'substantive',
  'neutral',
  'none',
  'other',
  'dont_know',
  'refused',
  'no_answer',
]);
export type OptionKind = z.infer<typeof optionKindSchema>;

/** Side of an answer on a scale: -1, 0 or +1. */
export const sideSchema = z.union([z.literal(-1), z.literal(0), z.literal(1)]);
export type Side = z.infer<typeof sideSchema>;

/** The place of an answer on a scale that is furthest from its most negative one. */
export const largestStep = 999;

/** An answer of a question. `position` orders the question's options from 0; `step` orders a scale from its most negative answer. */
export const optionSchema = z.strictObject({
  label: lineSchema,
  kind: optionKindSchema,
  position: z.int32().min(0),
  side: sideSchema.nullable(),
  step: z.int32().min(0).nullable(),
});
export type Option = z.infer<typeof optionSchema>;

/** The words in which a question was put; `language` is BCP 47, null where it has not been entered. */
export const wordingSchema = z.strictObject({
  text: textSchema,
  language: languageSchema.nullable(),
});
export type Wording = z.infer<typeof wordingSchema>;

/** A question where it is named. */
export const questionTitleSchema = z.strictObject({
  slug: slugSchema,
  title: lineSchema,
  topic: lineSchema,
});
export type QuestionTitle = z.infer<typeof questionTitleSchema>;

/**
 * The concept tracked over time, with its options in order. In `finding`, the headline of the latest item,
 * `{Option label}` stands for that option's printed value.
 */
export const questionSchema = questionTitleSchema.extend({
  finding: lineSchema.nullable(),
  options: z.array(optionSchema),
});
export type Question = z.infer<typeof questionSchema>;

/** The option kinds of people who gave no answer to what was asked. */
export const unansweredKinds: readonly OptionKind[] = ['dont_know', 'refused', 'no_answer'];
