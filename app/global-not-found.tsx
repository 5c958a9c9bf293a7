import type { Metadata } from 'next';
import { defaultLocale, wordsOf } from '@/lib/format';
import { Document } from './frame';
import { MissingPage } from './missing-page';

export const metadata: Metadata = { title: `${wordsOf(defaultLocale).t('notFound.title')} · Barometer` };

/** An address of no kind that the site has. */
export default function GlobalNotFound() {
  return (
    <Document locale={defaultLocale}>
      <MissingPage locale={defaultLocale} />
    </Document>
  );
}
