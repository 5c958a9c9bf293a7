import type { Metadata } from 'next';
import { Absent } from '@/app/admin/_parts/absent-office-page';
import { officePage } from '@/app/admin/_parts/office-page';
import { defaultLocale, wordsOf } from '@/lib/words/words';

export const metadata: Metadata = { title: wordsOf(defaultLocale).t('notFound.title') };

/** No other page is at this address. Who is signed out is not told so, and is asked to sign in. */
export default officePage('editor', async () => {
  return <Absent />;
});
