import { z } from 'zod';

// The door through which every text comes in, whoever writes it. What cannot be seen makes two names of one, moves numbers
// about, and breaks tables: it stays outside. What is printed is otherwise kept as it is.

/** What may be seen or not, by its neighbours: joiners and selectors of variants. */
const dependent = '\\u200C\\u200D\\u180B-\\u180F\\uFE00-\\uFE0F\\u{E0020}-\\u{E007F}\\u{E0100}-\\u{E01EF}';
/** Marks that nobody sees, wherever they stand. */
const invisible = new RegExp(
  `(?![${dependent}])[\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}]|[\\p{Noncharacter_Code_Point}\\uFFF9-\\uFFFC]`,
  'gu',
);

/** The scripts whose letters take other shapes beside a joiner, as in Persian and in the languages of India. */
const joining =
  'Arabic Syriac Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar Tibetan'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('');
const joinable = `(?![${dependent}])(?=[\\p{L}\\p{M}])[${joining}]`;
const picture = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?';

/** Where they are seen: between joining letters, in pictures, after letters that have variants. */
const seen = [
  `(?<=${joinable})[\\u200C\\u200D](?=${joinable})`,
  `(?<=${joinable})\\u200D`,
  `(?<=${picture})\\u200D(?=\\p{Extended_Pictographic})`,
  '(?<=\\p{Extended_Pictographic})[\\uFE0E\\uFE0F]',
  '(?<=[0-9#*])\\uFE0F(?=\\u20E3)',
  '(?<=\\u{1F3F4}[\\u{E0020}-\\u{E007E}]*)[\\u{E0020}-\\u{E007F}]',
  '(?<=(?=\\p{L})\\p{Script=Mongolian})[\\u180B-\\u180F]',
  '(?<=\\p{Script=Han})[\\uFE00-\\uFE02\\u{E0100}-\\u{E01EF}]',
].join('|');
const unseen = new RegExp(`(?!${seen})[${dependent}]`, 'gu');

/** Ways of ending a line. */
const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Blanks, and what copying from a PDF leaves in their place. The narrow one before a Mongolian suffix is part of the word. */
const blanks = /(?:(?!\n|(?<=\p{Script=Mongolian})\u202F(?=\p{Script=Mongolian}))[\p{Zs}\p{Cc}\u2800])+/gu;
const blanksAtLineEnds = / *\n */g;
const plain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/**
 * A text of several lines as it is kept: composed (NFC), without what is invisible, changes directions or is no character,
 * its blanks single, none at the ends of lines, its lines ended by `\n` and at most one empty between two. Printable ASCII
 * with single blanks stays as it is; cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  return (
    text
      .toWellFormed()
      .replace(lineEnd, '\n')
      .replace(invisible, '')
      // Marks stand in one order before their neighbours are looked at.
      .normalize('NFC')
      .replace(unseen, '')
      .replace(blanks, ' ')
      .normalize('NFC')
      .replace(blanksAtLineEnds, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .replace(/^[ \n]+|[ \n]+$/g, '')
  );
}

/** A text of one line, as it is kept: as `cleanText`, with a blank where a line ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\n+/g, ' ');
}

/** A text as it is typed, as every store holds it: NUL, and half a character, become the mark for what is no character. */
export function toStorable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** How `JSON.stringify` writes NUL and half a character: after no backslash, or after pairs of them. */
const unstorableInJson = /(?<=(?<!\\)(?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** What `JSON.stringify` wrote, with its texts and names as every store holds them. */
export function toStorableJson(json: string): string {
  return json.includes('\\u') ? json.replace(unstorableInJson, '\\ufffd') : json;
}

/** A text with what nobody sees in it named, as `Yes<U+200B>`. */
export function writeUnseen(text: string): string {
  return text.replace(
    /(?! )[\p{Cf}\p{Cc}\p{Z}\p{Mn}\p{Noncharacter_Code_Point}]/gu,
    (mark) => `<U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}

/** A name or another text of one line, cleaned; not empty. */
export const lineSchema = z.string().overwrite(cleanLine).min(1);

/**
 * How long a name may be by which something is told from others. Names stand in indexes, which hold 2,704 bytes of one in
 * PostgreSQL; a unit of UTF-16 has at most three of UTF-8.
 */
export const longestName = 800;

/** A wording, a note or another text that may have several lines, cleaned; not empty. */
export const textSchema = z.string().overwrite(cleanText).min(1);
