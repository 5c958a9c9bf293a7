'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { acceptInvitation } from '@/lib/data/join';
import { database } from '@/lib/database';
import { newPasswordSchema } from '@/lib/domain/person';
import { answerForm, type FormAnswer } from '@/lib/form-action';
import { openSession } from '@/lib/sign-in';
import { officeHome } from '@/lib/sign-in-address';

const schema = z.object({ token: z.string().max(100), password: newPasswordSchema });

/** Does what a link is for; its token is what entitles to it. */
export async function followLink(_: FormAnswer, form: FormData): Promise<FormAnswer> {
  let isDone = false;
  const answer = await answerForm(
    form,
    schema,
    async ({ token, password }) => {
      const { email } = await acceptInvitation(await database(), { token, password });
      await openSession({ email, password });
      isDone = true;
    },
    { hidden: ['password'] },
  );
  if (isDone) redirect(officeHome);
  return answer;
}
