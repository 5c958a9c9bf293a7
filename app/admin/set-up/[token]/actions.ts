'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createFirstAdmin } from '@/lib/data/people/join';
import { emailSchema, newPasswordSchema, personNameSchema } from '@/lib/domain/people/person';
import { database } from '@/lib/request/database';
import { answerForm } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { openSession, requireAuthSecret } from '@/lib/sign-in/session';
import { officeHome } from '@/lib/sign-in/sign-in-address';

const schema = z.object({
  token: z.string().max(100),
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

/** Makes the first admin; the token of the set-up link is what entitles to it. */
export async function setUp(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  let isDone = false;
  const answer = await answerForm(
    form,
    schema,
    async ({ email, password, ...rest }) => {
      const secret = await requireAuthSecret();
      await createFirstAdmin(await database(), { ...rest, email, password, secret });
      await openSession({ email, password });
      isDone = true;
    },
    { hidden: ['password'] },
  );
  if (isDone) redirect(officeHome);
  return answer;
}
