import { z } from 'zod';
import { draftSchema } from '@/lib/domain/entry/draft';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import { slugSchema } from '@/lib/domain/values/slug';
import { cleanText } from '@/lib/domain/values/text';

// What programs send of a draft, and what they are answered with.

const version = z.int().min(1).meta({ description: 'The version that the save starts from.' });
const reason = z
  .string()
  .overwrite(cleanText)
  .max(5000)
  .meta({ description: 'Why a published wave is corrected, in words for readers.' });

const entry = waveEntrySchema.meta({
  id: 'WaveEntry',
  description: 'A wave as typed: every field a text. What is left out has not been typed yet.',
});

/** What a draft is to begin with: a wave that is not in the register yet, or a published one that is to be corrected. */
export const newDraftOrderSchema = z
  .union([z.strictObject({ entry }), z.strictObject({ wave: slugSchema })])
  .meta({ id: 'NewDraft', description: 'A new wave as typed, or the slug of a published one to correct.' });

/** What a draft is to hold. */
export const saveOrderSchema = z
  .strictObject({ version, entry, reason: reason.optional() })
  .meta({ id: 'DraftSave', description: 'What a draft is to hold from now on.' });

/** Which version of a draft goes to review. */
export const submitOrderSchema = z
  .strictObject({ version })
  .meta({ id: 'DraftSubmission', description: 'The version that is sent to review.' });

/** A draft, as the API answers with it. */
export const draftAnswerSchema = draftSchema
  .extend({ entry, page: z.url().describe('Where people go on typing it.') })
  .meta({
    id: 'Draft',
    description: 'A wave that is not published yet, or a correction of a published one.',
  });
