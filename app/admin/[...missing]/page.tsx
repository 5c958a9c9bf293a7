import type { Metadata } from 'next';
import { requireEditor } from '@/lib/auth';
import { defaultLocale, wordsOf } from '@/lib/format';
import { Absent } from '../absent';

export const metadata: Metadata = { title: wordsOf(defaultLocale).t('notFound.title') };

/** No other page is at this address. Who is signed out is not told so, and is asked to sign in. */
export default async function MissingPage() {
  await requireEditor();
  return <Absent />;
}
