'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { acceptInvitation } from '@/lib/data/people/join';
import { newPasswordSchema } from '@/lib/domain/people/person';
import { database } from '@/lib/request/database';
import { answerForm } from '@/lib/request/form-action';
import type { FormAnswer } from '@/lib/request/form-answer';
import { openSession } from '@/lib/sign-in/session';
import { officeHome } from '@/lib/sign-in/sign-in-address';

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
