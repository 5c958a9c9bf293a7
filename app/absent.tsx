import { notFound } from 'next/navigation';
import { Suspense } from 'react';
import type { Locale } from '@/lib/format';
import { MissingPage } from './missing-page';

/**
 * Nothing is at this address: answers 404, with a page that is there without scripts too. (A `notFound` outside of a
 * boundary leaves the page to scripts; inside, what stands in its place is in the HTML.)
 */
export function Absent({ locale }: { locale: Locale }) {
  return (
    <Suspense fallback={<MissingPage locale={locale} />}>
      <NotFound />
    </Suspense>
  );
}

async function NotFound(): Promise<never> {
  notFound();
}
