import type { Metadata } from 'next';
import { defaultLocale, wordsOf } from '@/lib/words/words';
import { MissingPage } from './missing-page';
import { Document } from './site-document';

export const metadata: Metadata = { title: `${wordsOf(defaultLocale).t('notFound.title')} · Barometer` };

/** An address of no kind that the site has. */
export default function GlobalNotFound() {
  return (
    <Document locale={defaultLocale}>
      <MissingPage locale={defaultLocale} />
    </Document>
  );
}
