import type { Stated } from '@/lib/domain/values/missing';
import { cleanLine, cleanText } from '@/lib/domain/values/text';
import type { TypedAttribute } from './wave-entry';

/** An attribute's text once cleaned, or why it has none. */
export function readTyped({ text, missing }: TypedAttribute): Stated<string> {
  const value = cleanText(text);
  return value === '' ? { missing } : { value };
}

/** An attribute as one would type it. */
export function toTyped<T>(stated: Stated<T>, write: (value: T) => string): TypedAttribute {
  return 'value' in stated
    ? { text: write(stated.value), missing: 'not_entered' }
    : { text: '', missing: stated.missing };
}

/** The names that a text separated by `;` holds, each once cleaned. */
export function splitNames(text: string): string[] {
  return text
    .split(';')
    .map(cleanLine)
    .filter((name) => name !== '');
}

/** A count of people as it is printed: plain digits, or groups of three set apart. `1,140` is 1140. Null for anything else, 0 too. */
export function readCount(text: string): number | null {
  const bare = text.trim();
  const isGrouped = /^\d{1,3}(?:[,.'’ \u00a0\u2009\u202f]\d{3})+$/.test(bare);
  const count = isGrouped || /^\d{1,9}$/.test(bare) ? Number(bare.replace(/\D/g, '')) : 0;
  return count >= 1 && count < 1e9 ? count : null;
}
