'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { KeyAnswer } from '@/components/people/key-form';
import { createKey, revokeOwnKey } from '@/lib/data/people/api-keys';
import { changeOwnPassword, signOutEverywhere } from '@/lib/data/people/own-account';
import { newKeySchema } from '@/lib/domain/people/api-key';
import { newPasswordSchema, typedPasswordSchema } from '@/lib/domain/people/person';
import { database } from '@/lib/request/database';
import { answerForm, answerProblem } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { editorOrProblem } from '@/lib/sign-in/auth';
import { closeSession, openSession } from '@/lib/sign-in/session';
import { countTry } from '@/lib/sign-in/sign-in-limit';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const { t } = wordsOf(defaultLocale);
const passwordSchema = z.object({ current: typedPasswordSchema, password: newPasswordSchema });
const hidden = ['current', 'password'];

/** Gives somebody who knows their password a new one; this browser stays signed in, in a session of its own. */
export async function changePassword(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem, { hidden });
  return answerForm(
    form,
    passwordSchema,
    async ({ current, password }) => {
      const db = await database();
      const { email } = await countTry(editor.id, () => changeOwnPassword(db, { editor, current, password }));
      await openSession({ email, password });
      refresh();
      return t('admin.account.passwordChanged');
    },
    { hidden },
  );
}

/** Ends all sessions of a person, this one too. */
export async function leaveEverywhere(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  await signOutEverywhere(await database(), { editor });
  await closeSession();
  redirect('/admin/sign-in');
}

/** Makes a key with which programs write in one’s name, and shows its secret this once. */
export async function makeKey(_: FormAnswer, form: FormData): Promise<KeyAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  let shown: KeyAnswer['key'];
  const { done: _done, ...answer } = await answerForm(form, newKeySchema.strip(), async (wanted) => {
    const { secret, key } = await createKey(await database(), { editor, ...wanted });
    const text = t('admin.keys.made', { name: key.name });
    shown = { secret, text };
    refresh();
    return text;
  });
  return { ...answer, key: shown };
}

/** Ends one’s own key for good. */
export async function endOwnKey(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  const { editor, problem } = await editorOrProblem();
  if (problem) return answerProblem(form, problem);
  return answerForm(form, z.object({ id: z.coerce.number().int() }), async ({ id }) => {
    await revokeOwnKey(await database(), { editor, id });
    refresh();
  });
}
