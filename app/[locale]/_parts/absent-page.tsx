import { MissingPage } from '@/app/missing-page';
import { answerWithStatus } from '@/lib/request/request-context';
import type { Locale } from '@/lib/words/words';

/** Nothing is at this address: 404. (Next’s `notFound` leaves an empty page to scripts.) */
export function AbsentPage({ locale }: { locale: Locale }) {
  answerWithStatus(404);
  return <MissingPage locale={locale} />;
}
