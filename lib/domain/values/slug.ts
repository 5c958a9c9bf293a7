import slugify from '@sindresorhus/slugify';
import { z } from 'zod';

const longest = 80;
const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A number that tells a slug from another comes after what fits. */
const longestNumbered = 100;

/** Two letters of Mongolian that the transliteration of Russian does not have. */
const mongolianLetters: [string, string][] = [
  ['Ө', 'O'],
  ['ө', 'o'],
  ['Ү', 'U'],
  ['ү', 'u'],
];

/** A record's name in addresses: lower-case Latin letters, digits and single hyphens, at most 80 characters. */
export const slugSchema = z
  .string()
  .regex(pattern, 'must be lower-case letters, digits and single hyphens, such as best-partner')
  .max(longest, `must be at most ${longest} characters`);

/** Whether something can be at an address of this name, which may have been given a number beside others. */
export function isSlug(name: string): boolean {
  return name.length <= longestNumbered && pattern.test(name);
}

/**
 * A slug made of a name: transliterated, cut at a whole word to 80 characters.
 * Null where nothing of the name can be written in Latin letters. "Sant Maral Foundation" gives `sant-maral-foundation`.
 */
export function toSlug(name: string): string | null {
  const whole = slugify(name, { decamelize: false, customReplacements: mongolianLetters });
  if (whole.length <= longest) return whole === '' ? null : whole;
  const cut = whole.slice(0, longest + 1);
  const lastHyphen = cut.lastIndexOf('-');
  return lastHyphen > 0 ? cut.slice(0, lastHyphen) : whole.slice(0, longest);
}
