import { MissingPage } from '@/app/missing-page';
import { defaultLocale } from '@/lib/words/words';

/** Nothing of this name is published. */
export default function NotFound() {
  return <MissingPage locale={defaultLocale} />;
}
