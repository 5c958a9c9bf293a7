'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInLibrary } from '@/lib/sign-in';

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  const { api } = await signInLibrary();
  await api.signOut({ headers: await headers() });
  redirect('/admin/sign-in');
}
