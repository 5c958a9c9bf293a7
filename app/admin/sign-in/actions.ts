'use server';

import { isAPIError } from 'better-auth/api';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { emailSchema, typedPasswordSchema } from '@/lib/domain/person';
import { RuleError } from '@/lib/domain/rule-error';
import { answerForm, type FormAnswer } from '@/lib/form-action';
import { signInLibrary } from '@/lib/sign-in';
import { safeNext } from '@/lib/sign-in-address';
import { forgiveTry, startTry } from '@/lib/sign-in-limit';

const schema = z.object({
  email: emailSchema,
  password: typedPasswordSchema,
  next: z.string().optional(),
});

/** Opens a session for whoever knows the password; unknown, wrong and disabled are answered alike. */
export async function signIn(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  let next: string | undefined;
  const answer = await answerForm(
    form,
    schema,
    async ({ email, password, ...rest }) => {
      await checkPassword({ email, password });
      next = safeNext(rest.next);
    },
    { hidden: ['password'] },
  );
  if (next !== undefined) redirect(next);
  return answer;
}

async function checkPassword(body: { email: string; password: string }): Promise<void> {
  const asked = await headers();
  // What the nearest proxy, or the server itself, says of who is there comes last.
  const address = asked.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const who = { email: body.email, address };
  const waitMs = await startTry(who);
  if (waitMs !== null) throw new RuleError('too_many_tries', { minutes: Math.ceil(waitMs / 60_000) });
  const { api } = await signInLibrary();
  try {
    await api.signInEmail({ body, headers: asked });
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) throw new RuleError('sign_in_wrong');
    throw error;
  }
  await forgiveTry(who);
}
