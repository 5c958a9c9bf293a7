'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createDraft, openCorrection } from '@/lib/data/drafts/write-drafts';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { getWave } from '@/lib/data/waves/waves';
import { reinstateWave, withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { blankEntry } from '@/lib/domain/entry/blank-entry';
import { toNextEntry } from '@/lib/domain/entry/next-entry';
import { slugSchema } from '@/lib/domain/values/slug';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { editorOrProblem, publisherOrProblem, requireEditor } from '@/lib/sign-in/auth';

/** Begins a draft with blank fields for one source and one question, and opens it. */
export async function newWave(): Promise<void> {
  const editor = await requireEditor();
  const { key } = await createDraft(await database(), { editor, entry: blankEntry });
  redirect(`/admin/drafts/${key}`);
}

const waveForm = z.object({ wave: slugSchema });

/** Begins a draft of the wave after another, with what stays the same, and opens it. */
export async function newWaveLike(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  let key: string | undefined;
  const answer = await answerForm(form, waveForm, async ({ wave: slug }) => {
    const db = await database();
    const wave = await getWave(db, slug);
    const entry = wave ? toNextEntry(wave) : blankEntry;
    ({ key } = await createDraft(db, { editor, entry }));
  });
  if (key !== undefined) redirect(`/admin/drafts/${key}`);
  return answer;
}

/** Begins a correction of a published wave, or goes on with the one that has been begun. */
export async function correct(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  let key: string | undefined;
  const answer = await answerForm(form, waveForm, async ({ wave }) => {
    ({ key } = await openCorrection(await database(), { editor, wave }));
  });
  if (key !== undefined) redirect(`/admin/drafts/${key}`);
  return answer;
}

const reason = z.string({ error: 'reason_required' }).trim().min(1, 'reason_required').max(2000);
const version = z.coerce.number().int().min(1);
const withdrawForm = z.object({ wave: slugSchema, version, reason });

/** Withdraws a published wave, or reinstates a withdrawn one, and says why. */
export async function changeStanding(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  const schema = withdrawForm.extend({ to: z.enum(['withdrawn', 'published']) });
  let done: string | undefined;
  const answer = await answerForm(form, schema, async ({ wave, to, ...change }) => {
    const command = to === 'withdrawn' ? withdrawWave : reinstateWave;
    done = (await command(await database(), { publisher, slug: wave, ...change })).slug;
  });
  if (done !== undefined) redirect(`/admin/waves/${done}`);
  return answer;
}

const restoreForm = z.object({ revision: z.coerce.number().int().min(1), version, reason });

/** Puts a wave back as it was after one of its revisions, and says why. */
export async function restore(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  let done: string | undefined;
  const answer = await answerForm(form, restoreForm, async (command) => {
    done = (await restoreWave(await database(), { publisher, ...command })).slug;
  });
  if (done !== undefined) redirect(`/admin/waves/${done}`);
  return answer;
}
