'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { checkItem, returnDraft, takeBack } from '@/lib/data/drafts/review-draft';
import { RuleError } from '@/lib/domain/rule-error';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { editorOrProblem, publisherOrProblem } from '@/lib/sign-in/auth';

const key = z.string().min(1).max(100);

/** Notes that an item was compared with its source, or takes the note back. */
export async function check(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  const schema = z.object({ key, item: key, checked: z.literal('on').optional() });
  return answerForm(form, schema, async ({ key: draft, item, checked }) => {
    const isChecked = checked !== undefined;
    await checkItem(await database(), { publisher, key: draft, item, checked: isChecked });
    refresh();
  });
}

/** Publishes a draft as it was looked at. */
export async function publish(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  const schema = z.object({ key, version: z.coerce.number().int().min(1) });
  let done: string | undefined;
  const answer = await answerForm(form, schema, async (draft) => {
    const alone = env().PUBLISH_ALONE;
    const result = await publishDraft(await database(), { publisher, ...draft, alone });
    if (result.kind === 'conflict') throw new RuleError('draft_changed', { editor: result.savedBy });
    if (result.kind === 'issues') throw new RuleError('draft_wrong', { count: result.issues.length });
    done = result.slug;
  });
  if (done !== undefined) redirect(`/admin/waves/${done}`);
  return answer;
}

/** Gives a draft back to those who typed it, with what is to be mended. */
export async function giveBack(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { publisher, problem } = await publisherOrProblem();
  if (problem) return answerProblem(form, problem);
  const reason = z.string({ error: 'comment_required' }).trim().min(1, 'comment_required').max(2000);
  let isDone = false;
  const answer = await answerForm(form, z.object({ key, reason }), async (given) => {
    await returnDraft(await database(), { publisher, key: given.key, comment: given.reason });
    isDone = true;
  });
  if (isDone) redirect('/admin');
  return answer;
}

/** Takes one's own draft back from review, to go on typing. */
export async function goOn(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  let done: string | undefined;
  const answer = await answerForm(form, z.object({ key }), async (draft) => {
    await takeBack(await database(), { editor, key: draft.key });
    done = draft.key;
  });
  if (done !== undefined) redirect(`/admin/drafts/${done}`);
  return answer;
}
