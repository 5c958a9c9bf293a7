'use server';

import { z } from 'zod';
import type { DoneAnswer } from '@/components/entry/entry-actions';
import { listNameStandings } from '@/lib/data/drafts/name-standings';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { getEntryContext } from '@/lib/data/drafts/read-entry-context';
import { rebaseCorrection } from '@/lib/data/drafts/rebase-correction';
import { sendToReview } from '@/lib/data/drafts/review-draft';
import { discardDraft, saveDraft } from '@/lib/data/drafts/write-drafts';
import { findLikelyDuplicates } from '@/lib/data/waves/likely-duplicates';
import { noContext } from '@/lib/domain/entry/entry-context';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import { env } from '@/lib/env';
import { entryAction, entryQuestion, unlessMoved } from './entry-action';

const keySchema = z.string().min(1).max(100);
const versionSchema = z.int().min(1);
const draftInput = z.strictObject({ key: keySchema, version: versionSchema });
const saveInput = draftInput.extend({ entry: waveEntrySchema, reason: z.string().max(5000).optional() });

/** Keeps what has been typed of a draft. */
export const saveEntry = entryAction('editor', saveInput, (draft, { editor, db }) =>
  saveDraft(db, { editor, ...draft }),
);

/** Hands a draft to the publishers. */
export const sendEntry = entryAction('editor', draftInput, (draft, { editor, db }) =>
  unlessMoved(sendToReview(db, { editor, ...draft })),
);

/** Publishes a draft that has been reviewed, or a publisher’s own correction; its pages show it at the next request. */
export const publishEntry = entryAction('publisher', draftInput, async (draft, { publisher, db }) => {
  const alone = env().PUBLISH_ALONE;
  const result = await unlessMoved(publishDraft(db, { publisher, alone, ...draft }));
  return result.kind === 'published' ? { kind: result.kind, slug: result.slug } : result;
});

const decision = z.strictObject({
  waveVersion: versionSchema,
  choices: z.record(z.string().max(200), z.enum(['mine', 'theirs'])),
});
const rebaseInput = draftInput.extend({ decision: decision.optional() });

/** Has a correction start from the published wave as it is now. */
export const rebaseEntry = entryAction('editor', rebaseInput, (draft, { editor, db }) =>
  rebaseCorrection(db, { editor, ...draft }),
);

const discardInput = z.strictObject({ key: keySchema });

/** Throws a draft away. */
export const discardEntry = entryAction(
  'editor',
  discardInput,
  async (draft, { editor, db }): Promise<DoneAnswer> => {
    await discardDraft(db, { editor, ...draft });
    return { kind: 'done' };
  },
);

const namesInput = z.array(z.string().max(1000)).max(100);
const exceptWave = z.string().max(1000).nullable();

/** Which of these names the register knows. */
export const lookUpNames = entryQuestion(namesInput, [], listNameStandings);

/** What the register knows of these questions; `exceptWave` is the wave that is being corrected. */
export const lookUpQuestions = entryQuestion(
  z.strictObject({ questions: namesInput, exceptWave }),
  noContext,
  getEntryContext,
);

const daysInput = z.strictObject({
  names: namesInput,
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  exceptWave,
});

/** Waves of the same house over the same days. */
export const findSimilarWaves = entryQuestion(
  daysInput,
  [],
  async (db, { names: pollsterNames, ...days }) => {
    const found = await findLikelyDuplicates(db, { pollsterNames, ...days });
    return found.map(({ slug, title }) => ({ slug, title }));
  },
);
