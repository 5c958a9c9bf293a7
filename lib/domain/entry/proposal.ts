import { z } from 'zod';
import { formFieldsSchema } from './form-fields';

/** A thing whose changes are proposed where readers see it. */
export const proposedWordSchema = z.enum(['organisation', 'question', 'source', 'claim']);
export type ProposedWord = z.infer<typeof proposedWordSchema>;

/** A change of something published as somebody proposes it. `savedAt` is an instant as ISO 8601. */
export const proposalSchema = z.strictObject({
  key: z.string(),
  word: proposedWordSchema,
  /** Null of a thing that is new. */
  slug: z.string().nullable(),
  title: z.string(),
  /** Whether it is with whoever may publish it, or came back with a comment. */
  status: z.enum(['in_review', 'returned']),
  version: z.int(),
  fields: formFieldsSchema,
  base: formFieldsSchema,
  reason: z.string(),
  comment: z.string().nullable(),
  authorId: z.string(),
  author: z.string(),
  savedAt: z.iso.datetime(),
});
export type Proposal = z.infer<typeof proposalSchema>;
