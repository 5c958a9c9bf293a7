'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { emailSchema, typedPasswordSchema } from '@/lib/domain/people/person';
import { answerForm } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { openSession } from '@/lib/sign-in/session';
import { safeNext } from '@/lib/sign-in/sign-in-address';
import { countTry } from '@/lib/sign-in/sign-in-limit';

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
    async ({ email, password, next: asked }) => {
      await countTry(email, () => openSession({ email, password }));
      next = safeNext(asked);
    },
    { hidden: ['password'] },
  );
  if (next !== undefined) redirect(next);
  return answer;
}
