import type { LastWave } from '@/lib/domain/find/suggestion';
import type { Words } from '@/lib/words/words';

/** A last wave in a line: its title and when it was in the field. */
export function writeLastWave({ wave: { title, start, end } }: LastWave, words: Words): string {
  return [title, words.between({ start, end })].filter(Boolean).join(', ');
}
