import { z } from 'zod';
import { revisionActionSchema } from '@/lib/domain/record/revision';
import type { Wave } from '@/lib/domain/record/wave';
import type { WaveChange } from './wave-change';

/** What can be done to what is published, for everybody to see. */
export const correctionActionSchema = revisionActionSchema.extract([
  'correct',
  'withdraw',
  'reinstate',
  'restore',
  'merge',
  'unmerge',
  'delete',
]);
export type CorrectionAction = z.infer<typeof correctionActionSchema>;

/** What readers see of a thing's history: how it was published, and what was done to it since. */
export const publicActionSchema = revisionActionSchema.extract([
  'publish',
  ...correctionActionSchema.options,
]);
export type PublicAction = z.infer<typeof publicActionSchema>;

/** What a public change is of, as it is called now; a thing that is gone is called by its slug. */
export const publicThingSchema = z.strictObject({
  word: z.enum(['wave', 'question', 'source', 'organisation', 'claim']),
  slug: z.string(),
  title: z.string(),
  /** Whether it has a page of its own. */
  isOnPage: z.boolean(),
});
export type PublicThing = z.infer<typeof publicThingSchema>;

/** What readers see of one change: not who made it. `at` is an instant as ISO 8601. */
export type PublicRevision<Action extends PublicAction = PublicAction> = {
  id: number;
  at: string;
  action: Action;
  of: PublicThing;
  reason: string | null;
  changes: WaveChange[];
};

/** A change of what is published; of a wave, with the wave as it is now. */
export type Correction = PublicRevision<CorrectionAction> & {
  wave: Pick<Wave, 'slug' | 'title' | 'status'> | null;
};

/** Where the site shows a thing, and, of a wave, what was done to it; null where it has no page. */
export function pathOfThing({ word, slug, isOnPage }: PublicThing, revision: number): string | null {
  if (!isOnPage) return null;
  if (word === 'wave') return `/waves/${slug}#revision-${revision}`;
  return word === 'organisation' ? `/pollsters/${slug}` : `/${word}s/${slug}`;
}

/**
 * The changes that tell a reader something. Where an answer or a question came or went, what is said of it nowhere came
 * and went with it, which tells nothing.
 */
export function listToldChanges(changes: readonly WaveChange[]): WaveChange[] {
  return changes.filter(({ before, after }) => (before ?? '') !== '' || (after ?? '') !== '');
}
