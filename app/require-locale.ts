import { defaultLocale, type Locale, readLocale } from '@/lib/format';

/** The language that a part of an address names. Where it names none, the layout answers that nothing is there. */
export function requireLocale(text: string): Locale {
  return readLocale(text) ?? defaultLocale;
}
