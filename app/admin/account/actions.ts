'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { editorOrProblem } from '@/lib/auth';
import { database } from '@/lib/cache';
import { changeOwnPassword, signOutEverywhere } from '@/lib/data/own-account';
import { newPasswordSchema, typedPasswordSchema } from '@/lib/domain/person';
import { answerForm, answerProblem, type FormAnswer } from '@/lib/form-action';
import { defaultLocale, wordsOf } from '@/lib/format';
import { closeSession, openSession } from '@/lib/sign-in';
import { countTry } from '@/lib/sign-in-limit';

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
