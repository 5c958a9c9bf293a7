'use server';

import { z } from 'zod';
import type {
  DoneAnswer,
  PublishAnswer,
  RenewAnswer,
  SaveAnswer,
  SendAnswer,
} from '@/components/entry/entry-actions';
import { getEntryContext } from '@/lib/data/drafts/entry-context';
import { listNameStandings } from '@/lib/data/drafts/name-standings';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { renewCorrection } from '@/lib/data/drafts/rebase-correction';
import { sendToReview } from '@/lib/data/drafts/review-draft';
import { discardDraft, saveDraft } from '@/lib/data/drafts/write-drafts';
import { findLikelyDuplicates } from '@/lib/data/waves/likely-duplicates';
import { type EntryContext, noContext } from '@/lib/domain/entry/entry-context';
import type { NameStanding } from '@/lib/domain/entry/name-standing';
import { waveEntrySchema } from '@/lib/domain/entry/wave-entry';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';
import { answerAs, answerUnlessMoved, readInput } from './answer';

// What the entry screen asks. Whoever calls is asked who they are first; what they send is read strictly; every answer
// is a plain object, so that the screen keeps what was typed whatever it is.

const keySchema = z.string().min(1).max(100);
const versionSchema = z.int().min(1);
const draftInput = z.strictObject({ key: keySchema, version: versionSchema });
const saveInput = draftInput.extend({ entry: waveEntrySchema, reason: z.string().max(5000).optional() });
const namesInput = z.array(z.string().max(1000)).max(100);

/** Keeps what has been typed of a draft. */
export async function saveEntry(input: unknown): Promise<SaveAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { kind: 'problem', problem };
  const read = readInput(saveInput, input);
  if (read.kind === 'refused') return read;
  return answerAs(async () => saveDraft(await database(), { editor, ...read.value }));
}

/** Hands a draft to the publishers. */
export async function sendEntry(input: unknown): Promise<SendAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { kind: 'problem', problem };
  const read = readInput(draftInput, input);
  if (read.kind === 'refused') return read;
  return answerUnlessMoved(async () => sendToReview(await database(), { editor, ...read.value }));
}

/** Publishes a draft that has been reviewed, or a publisher’s own correction; its pages show it at the next request. */
export async function publishEntry(input: unknown): Promise<PublishAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return { kind: 'problem', problem };
  const read = readInput(draftInput, input);
  if (read.kind === 'refused') return read;
  return answerUnlessMoved(async (): Promise<PublishAnswer> => {
    const { PUBLISH_ALONE: alone } = env();
    const result = await publishDraft(await database(), { publisher, alone, ...read.value });
    if (result.kind !== 'published') return result;
    return { kind: 'published', slug: result.slug };
  });
}

const renewInput = draftInput.extend({
  decision: z
    .strictObject({
      waveVersion: versionSchema,
      choices: z.record(z.string().max(200), z.enum(['mine', 'theirs'])),
    })
    .optional(),
});

/** Has a correction start from the published wave as it is now. */
export async function renewEntry(input: unknown): Promise<RenewAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { kind: 'problem', problem };
  const read = readInput(renewInput, input);
  if (read.kind === 'refused') return read;
  return answerAs(async () => renewCorrection(await database(), { editor, ...read.value }));
}

/** Throws a draft away. */
export async function discardEntry(input: unknown): Promise<DoneAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return { kind: 'problem', problem };
  const read = readInput(z.strictObject({ key: keySchema }), input);
  if (read.kind === 'refused') return read;
  return answerAs(async (): Promise<DoneAnswer> => {
    await discardDraft(await database(), { editor, ...read.value });
    return { kind: 'done' };
  });
}

/** Which of these names the register knows; none for who may not ask. */
export async function lookUpNames(names: unknown): Promise<NameStanding[]> {
  const { problem } = await editorOrProblem();
  if (problem) return [];
  const wanted = namesInput.safeParse(names);
  return wanted.success ? listNameStandings(await database(), wanted.data) : [];
}

const exceptWave = z.string().max(1000).nullable();
const questionsInput = z.strictObject({ questions: namesInput, exceptWave });

/** What the register knows of these questions; `exceptWave` is the wave that is being corrected. */
export async function lookUpQuestions(input: unknown): Promise<EntryContext> {
  const { problem } = await editorOrProblem();
  if (problem) return noContext;
  const wanted = questionsInput.safeParse(input);
  return wanted.success ? getEntryContext(await database(), wanted.data) : noContext;
}

const daysInput = z.strictObject({
  names: namesInput,
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  exceptWave,
});

/** Waves of the same house over the same days. */
export async function findSimilarWaves(input: unknown): Promise<{ slug: string; title: string }[]> {
  const { problem } = await editorOrProblem();
  if (problem) return [];
  const wanted = daysInput.safeParse(input);
  if (!wanted.success) return [];
  const { names: pollsterNames, ...days } = wanted.data;
  const found = await findLikelyDuplicates(await database(), { pollsterNames, ...days });
  return found.map(({ slug, title }) => ({ slug, title }));
}
