import { MissingPage } from '@/app/missing-page';
import { defaultLocale } from '@/lib/format';

/** Nothing of this name is published. */
export default function NotFound() {
  return <MissingPage locale={defaultLocale} />;
}
