'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { openForm } from '@/app/admin/_parts/office-form';
import { createFirstAdmin } from '@/lib/data/people/join';
import { emailSchema, newPasswordSchema, personNameSchema } from '@/lib/domain/people/person';
import { openSession, requireAuthSecret } from '@/lib/sign-in/session';
import { officeHome } from '@/lib/sign-in/sign-in-address';

const schema = z.object({
  token: z.string().max(100),
  name: personNameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

/** Makes the first admin; the token of the set-up link is what entitles to it. */
export const setUp = openForm(schema, async (given, { db }) => {
  await createFirstAdmin(db, { ...given, secret: await requireAuthSecret() });
  await openSession(given);
  redirect(officeHome);
});
