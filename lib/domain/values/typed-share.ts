import type { Qualifier } from '@/lib/domain/record/estimate';
import { printedNumberSchema, writePrintedNumber } from './printed-number';

/** What a cell of an entry's grid says: nothing, a sign for a share that is not printed, a printed share, or neither. */
export type TypedShare =
  | { kind: 'empty' }
  | { kind: 'unreported'; sign: string }
  | { kind: 'share'; value: number; decimals: number; qualifier: Qualifier }
  | { kind: 'wrong'; because: 'share' | 'share_range' };

const unreportedSigns = ['-', '–', '—', '−', '*', '**', '.', '..', '...', '…', 'n/a', 'x'];

const qualifiers: Readonly<Record<string, Qualifier>> = {
  '': '=',
  '=': '=',
  '<': '<',
  '>': '>',
  '~': '~',
  '≈': '~',
  '∼': '~',
};

const pattern = /^([=<>~≈∼]?)([-−]?\d+(?:[.,]\d+)?|[.,]\d+)(%?)$/;
const blanks = /[\s\u00a0\u2007-\u200b\u202f\u2060\ufeff]+/g;

/**
 * Reads a share as somebody types or pastes it: decimal comma or point, with or without `%`, `<0.5`, `>85`, `~60`. A
 * dash, an asterisk or dots stand for a share that the source does not print as a number; they are no value, and never 0.
 * `68,9 %` is 68.9 with one decimal.
 */
export function readTypedShare(text: string): TypedShare {
  const bare = text.replace(blanks, '');
  if (bare === '') return { kind: 'empty' };
  if (unreportedSigns.includes(bare.toLowerCase())) return { kind: 'unreported', sign: bare };
  const [, sign = '', digits = ''] = pattern.exec(bare) ?? [];
  const qualifier = qualifiers[sign];
  if (digits === '' || qualifier === undefined) return { kind: 'wrong', because: 'share' };
  if (/^[-−]/.test(digits)) return { kind: 'wrong', because: 'share_range' };
  const number = printedNumberSchema.safeParse(digits.replace(',', '.'));
  if (!number.success) return { kind: 'wrong', because: 'share' };
  if (number.data.value > 100) return { kind: 'wrong', because: 'share_range' };
  return { kind: 'share', qualifier, ...number.data };
}

/** A share as one would type it; `readTypedShare` reads it back. More than 85 is `>85`. */
export function writeTypedShare(share: { value: number; decimals: number; qualifier: Qualifier }): string {
  return `${share.qualifier === '=' ? '' : share.qualifier}${writePrintedNumber(share)}`;
}
