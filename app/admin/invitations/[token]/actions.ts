'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { openForm } from '@/app/admin/_parts/office-form';
import { acceptInvitation } from '@/lib/data/people/join';
import { newPasswordSchema } from '@/lib/domain/people/person';
import { openSession } from '@/lib/sign-in/session';
import { officeHome } from '@/lib/sign-in/sign-in-address';

const schema = z.object({ token: z.string().max(100), password: newPasswordSchema });

/** Does what a link is for; its token is what entitles to it. */
export const followLink = openForm(schema, async ({ token, password }, { db }) => {
  const { email } = await acceptInvitation(db, { token, password });
  await openSession({ email, password });
  redirect(officeHome);
});
