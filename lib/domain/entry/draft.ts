import { z } from 'zod';
import { personSchema } from '@/lib/domain/people/editor';
import { waveEntrySchema } from './wave-entry';

/** Where a draft stands: with its authors, or with whoever may publish it. */
export const draftStatusSchema = z.enum(['draft', 'in_review']);
export type DraftStatus = z.infer<typeof draftStatusSchema>;

/** Who compared an item with its source; `item` is the item's key in the entry. */
export const itemCheckSchema = personSchema.extend({ item: z.string().min(1) });
export type ItemCheck = z.infer<typeof itemCheckSchema>;

/** A draft where it is listed. `savedAt` is an instant as ISO 8601. */
export const listedDraftSchema = z.strictObject({
  key: z.string(),
  /** The wave's title as typed, which may be empty. */
  title: z.string(),
  status: draftStatusSchema,
  authors: z.array(personSchema),
  /** The published wave that this corrects. */
  wave: z.strictObject({ slug: z.string(), title: z.string() }).nullable(),
  /** Why a publisher returned it. */
  comment: z.string().nullable(),
  savedAt: z.string(),
});
export type ListedDraft = z.infer<typeof listedDraftSchema>;

/** A wave as somebody types it before it is published, or a correction of a published one. */
export const draftSchema = listedDraftSchema.extend({
  /** Counts saves; a save carries the version that it started from. */
  version: z.int().min(1),
  entry: waveEntrySchema,
  checks: z.array(itemCheckSchema),
  /** Why the published wave is corrected, in words for readers. */
  reason: z.string().nullable(),
});
export type Draft = z.infer<typeof draftSchema>;
