import type { LastWave } from '@/lib/domain/find/suggestion';
import { defaultLocale, wordsOf } from '@/lib/words/words';

const words = wordsOf(defaultLocale);

/** A last wave in a line: its title and when it was in the field. */
export function writeLastWave({ wave: { title, start, end } }: LastWave): string {
  return [title, words.between({ start, end })].filter(Boolean).join(', ');
}
