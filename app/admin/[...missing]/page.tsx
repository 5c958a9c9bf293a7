import type { Metadata } from 'next';
import { Absent } from '@/app/admin/_parts/absent-office-page';
import { requireEditor } from '@/lib/sign-in/auth';
import { defaultLocale, wordsOf } from '@/lib/words/words';

export const metadata: Metadata = { title: wordsOf(defaultLocale).t('notFound.title') };

/** No other page is at this address. Who is signed out is not told so, and is asked to sign in. */
export default async function MissingPage() {
  await requireEditor();
  return <Absent />;
}
