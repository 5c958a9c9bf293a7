import type { z } from 'zod';
import { revisionActionSchema } from '@/lib/domain/record/revision';
import type { Wave } from '@/lib/domain/record/wave';
import type { WaveChange } from './wave-change';

/** What can be done to a published wave, for everybody to see. */
export const correctionActionSchema = revisionActionSchema.extract([
  'correct',
  'withdraw',
  'reinstate',
  'restore',
]);
export type CorrectionAction = z.infer<typeof correctionActionSchema>;

/** What readers see of a wave's history: how it was published, and what was done to it since. */
export const publicActionSchema = revisionActionSchema.extract([
  'publish',
  ...correctionActionSchema.options,
]);
export type PublicAction = z.infer<typeof publicActionSchema>;

/** What readers see of one change of a wave: not who made it. `at` is an instant as ISO 8601. */
export type PublicRevision<Action extends PublicAction = PublicAction> = {
  id: number;
  at: string;
  action: Action;
  reason: string | null;
  changes: WaveChange[];
};

/** A change of a published wave, with the wave as it is now. */
export type Correction = PublicRevision<CorrectionAction> & { wave: Pick<Wave, 'slug' | 'title' | 'status'> };

/**
 * The changes that tell a reader something. Where an answer or a question came or went, what is said of it nowhere came
 * and went with it, which tells nothing.
 */
export function listToldChanges(changes: readonly WaveChange[]): WaveChange[] {
  return changes.filter(({ before, after }) => (before ?? '') !== '' || (after ?? '') !== '');
}
