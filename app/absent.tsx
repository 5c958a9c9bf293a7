import { answerWithStatus } from '@/lib/current-exchange';
import type { Locale } from '@/lib/format';
import { MissingPage } from './missing-page';

/** Nothing is at this address: 404. (Next’s `notFound` leaves an empty page to scripts.) */
export function Absent({ locale }: { locale: Locale }) {
  answerWithStatus(404);
  return <MissingPage locale={locale} />;
}
