import { z } from 'zod';
import type { StoredDraft } from '@/lib/data/shapes/draft-shape';
import { draftSchema } from '@/lib/domain/entry/draft';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';

const discardedSchema = draftSchema
  .pick({ version: true, entry: true, authors: true, checks: true, reason: true, comment: true })
  .extend({
    waveVersion: z.int().nullable(),
    base: waveEntrySchema.nullable(),
  });

/** Everything of a draft that its revision keeps where it is discarded, so that it can be put back. */
export type Discarded = z.infer<typeof discardedSchema>;

/** What the revision of a draft’s end keeps of it. */
export function toDiscarded(draft: StoredDraft): Discarded {
  const { version, entry, authors, checks, reason, comment, waveVersion, base } = draft;
  return { version, entry, authors, checks, reason, comment, waveVersion, base };
}

/** What such a revision kept; null of what was discarded before all of it was kept. */
export function readDiscarded(before: unknown): Discarded | null {
  const { success, data } = discardedSchema.safeParse(before);
  return success ? data : null;
}
