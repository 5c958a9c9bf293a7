import { dictionary } from '@zxcvbn-ts/language-common';

/** How long a part of a name or address is at least that a password may not contain, in letters and digits. */
const leastOwnPart = 4;

/**
 * Whether a password is one that guessers try first: of the 49,000 most used ones, or made of one by what everybody does to
 * it (capitals, blanks, digits before or after, once more), or a row of keys, digits or letters. (NIST SP 800-63B-4, 3.1.1.2.)
 */
export function isCommonPassword(password: string): boolean {
  const compact = toCompact(password);
  const core = compact.replace(/^\d+|\d+$/g, '');
  const pieces = [password.toLowerCase(), compact, core, repeatedPart(compact), repeatedPart(core)];
  return isRow(compact) || pieces.some((piece) => piece.length <= 3 || mostUsed().has(piece));
}

/** Whether a password contains a name or an address of its owner, which guessers try too. */
export function isOwnPassword(password: string, { name, email }: { name: string; email: string }): boolean {
  const compact = toCompact(password);
  const [local = ''] = email.split('@');
  return [toCompact(local), ...name.split(/[^\p{L}\p{N}]+/u).map(toCompact)].some(
    (part) => part.length >= leastOwnPart && compact.includes(part),
  );
}

let known: ReadonlySet<string> | undefined;

function mostUsed(): ReadonlySet<string> {
  known ??= new Set(dictionary['passwords-common']);
  return known;
}

/** Letters and digits alone, all small. */
function toCompact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a text repeats, `abc` of `abcabcab`; the text itself where it repeats nothing. */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).startsWith(text)) return part;
  }
  return text;
}

const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];
const allRows = rows.flatMap((row) => [row, [...row].reverse().join('')]);

/** Whether a text is nothing but pieces of such rows, of four and more. */
function isRow(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const length = longestPiece(text.slice(at));
    if (length < 4) return false;
    at += length;
  }
  return true;
}

function longestPiece(text: string): number {
  let length = 0;
  while (length < text.length && allRows.some((row) => row.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
