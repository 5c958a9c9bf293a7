/** The encodings of one byte a character that are known here. */
export type SingleByte = 'windows-1251' | 'windows-1252';

/** What Windows-1252 has at 0x80 to 0x9F; a blank where it has nothing. Node 20 reads these bytes as Latin-1. */
const upperControls = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const undefinedBytes: Record<SingleByte, readonly number[]> = {
  'windows-1251': [0x98],
  'windows-1252': [0x81, 0x8d, 0x8f, 0x90, 0x9d],
};

/** The offset of the first byte for which an encoding has no character, or null. */
export function undefinedByteAt(bytes: Uint8Array, encoding: SingleByte): number | null {
  const index = bytes.findIndex((byte) => undefinedBytes[encoding].includes(byte));
  return index < 0 ? null : index;
}

/** Reads bytes as Windows-1252. */
export function windows1252(bytes: Uint8Array): string {
  const latin = new TextDecoder('latin1').decode(bytes);
  return latin.replace(/[\u0080-\u009f]/g, (sign) => upperControls[sign.charCodeAt(0) - 0x80] ?? sign);
}

/**
 * Which of the two encodings bytes that are no UTF-8 are written in, if that can be told. Every byte must have a
 * character in it, and every word must be of one script: in Western texts the letters beyond ASCII stand among ASCII
 * letters (`Umfråga`), in Cyrillic ones words have no ASCII letter (`опрос`). So Windows-1252 is possible where no word of
 * several letters lacks ASCII letters, and Windows-1251 where no word mixes both. Where both are possible and read the
 * same (dashes and quotation marks alone), it is Windows-1252; where they read differently, nobody can tell.
 */
export function chooseSingleByte(
  bytes: Uint8Array,
): { encoding: SingleByte; reason: string } | { reason: string } {
  const western = windows1252(bytes);
  const cyrillic = new TextDecoder('windows-1251').decode(bytes);
  const isWestern =
    undefinedByteAt(bytes, 'windows-1252') === null && !words(western).some(hasOnlyLettersBeyondAscii);
  const isCyrillic = undefinedByteAt(bytes, 'windows-1251') === null && !words(cyrillic).some(mixesScripts);
  if (isWestern && (!isCyrillic || western === cyrillic))
    return {
      encoding: 'windows-1252',
      reason: 'it is no UTF-8, and its letters beyond ASCII stand among ASCII letters',
    };
  if (isCyrillic && !isWestern)
    return { encoding: 'windows-1251', reason: 'it is no UTF-8, and its words are wholly Cyrillic' };
  return {
    reason: isWestern
      ? 'the file reads as Windows-1252 and, differently, as Windows-1251'
      : 'the file is neither Windows-1252 nor Windows-1251: a byte has no character there, or a word mixes scripts',
  };
}

function words(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

function hasOnlyLettersBeyondAscii(word: string): boolean {
  return word.length > 1 && !/[A-Za-z]/.test(word);
}

function mixesScripts(word: string): boolean {
  return /[A-Za-z]/.test(word) && /[^A-Za-z]/.test(word);
}
