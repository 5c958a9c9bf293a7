'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { openForm } from '@/app/admin/_parts/office-form';
import { emailSchema, typedPasswordSchema } from '@/lib/domain/people/person';
import { safeNext } from '@/lib/sign-in/sign-in-address';
import { tryToSignIn } from '@/lib/sign-in/try-password';

const schema = z.object({
  email: emailSchema,
  password: typedPasswordSchema,
  next: z.string().optional(),
});

/** Opens a session for whoever knows the password; unknown, wrong and disabled are answered alike. */
export const signIn = openForm(schema, async ({ email, password, next }) => {
  await tryToSignIn({ email, password });
  redirect(safeNext(next));
});
