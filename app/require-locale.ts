import { notFound } from 'next/navigation';
import { type Locale, readLocale } from '@/lib/format';

/** The language that a part of an address names; the page of what does not exist where it names none. */
export function requireLocale(text: string): Locale {
  return readLocale(text) ?? notFound();
}
