'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { openForm } from '@/app/admin/_parts/office-form';
import { emailSchema, typedPasswordSchema } from '@/lib/domain/people/person';
import { openSession } from '@/lib/sign-in/session';
import { safeNext } from '@/lib/sign-in/sign-in-address';
import { countTry } from '@/lib/sign-in/sign-in-limit';

const schema = z.object({
  email: emailSchema,
  password: typedPasswordSchema,
  next: z.string().optional(),
});

/** Opens a session for whoever knows the password; unknown, wrong and disabled are answered alike. */
export const signIn = openForm(schema, async ({ email, password, next }) => {
  await countTry(email, () => openSession({ email, password }));
  redirect(safeNext(next));
});
