import { z } from 'zod';
import { organisationNameSchema } from '@/lib/domain/record/organisation';
import { questionTitleSchema } from '@/lib/domain/record/question';

/** What somebody looks for while they type: a text, and of what kind the thing is that it may mean. */
export const suggestionsQuerySchema = z.strictObject({
  of: z.enum(['organisations', 'questions', 'sources', 'lastWaves']),
  text: z.string().max(500),
});
export type SuggestionKind = z.infer<typeof suggestionsQuerySchema>['of'];

/** The name by which something was found, where that is not its own. */
const foundAs = z.string().nullable();

/** An organisation that a text may mean. */
export const nameSuggestionSchema = organisationNameSchema.extend({ foundAs });
export type NameSuggestion = z.infer<typeof nameSuggestionSchema>;

/** A question that a text may mean. */
export const questionSuggestionSchema = questionTitleSchema.extend({ foundAs });
export type QuestionSuggestion = z.infer<typeof questionSuggestionSchema>;

/** A pollster or a question that a text may mean, with its last published wave; the dates are EDTF. */
export const lastWaveSchema = z.object({
  of: z.enum(['pollster', 'question']),
  name: z.string(),
  foundAs,
  wave: z.object({
    slug: z.string(),
    title: z.string(),
    start: z.string().nullable(),
    end: z.string().nullable(),
  }),
});
export type LastWave = z.infer<typeof lastWaveSchema>;
