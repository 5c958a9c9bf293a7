'use server';

import { redirect } from 'next/navigation';
import { openToAll } from '@/lib/sign-in/auth';
import { closeSession } from '@/lib/sign-in/session';

/** Ends the session of this browser. */
export const signOut = openToAll(async (): Promise<void> => {
  await closeSession();
  redirect('/admin/sign-in');
});
