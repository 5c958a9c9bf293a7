import { addressOf } from '@/lib/words/page-address';
import { defaultLocale, readLocale, wordsOf } from '@/lib/words/words';

/**
 * The words of the language that a page's address names, and how its addresses are written. Where it names none, the
 * layout answers that nothing is there.
 */
export async function inLanguage(params: Promise<{ locale: string }>) {
  const words = wordsOf(readLocale((await params).locale) ?? defaultLocale);
  return { words, t: words.t, to: addressOf(words.locale) };
}
