'use server';

import { redirect } from 'next/navigation';
import { closeSession } from '@/lib/sign-in/session';

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await closeSession();
  redirect('/admin/sign-in');
}
