import { defaultLocale, type Locale } from './words';

/** Writes addresses of a language's pages; the default language has no prefix. */
export function addressOf(locale: Locale): (path: string) => string {
  const prefix = locale === defaultLocale ? '' : `/${locale}`;
  return (path) => (path === '/' && prefix !== '' ? prefix : `${prefix}${path}`);
}
