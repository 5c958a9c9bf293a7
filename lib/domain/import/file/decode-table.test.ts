import { describe, expect, test } from 'vitest';
import { ResultsTableError, writeTableIssue } from '@/lib/domain/results/results-csv';
import { decodeTable, type Encoding } from './decode-table';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** Text of Cyrillic А to я and ASCII as Windows-1251. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => {
    view.setUint16(index * 2, character.charCodeAt(0), isLittle);
  });
  return bytes;
}

function refusalOf(bytes: Uint8Array, told: Encoding | null = null): string {
  try {
    decodeTable(bytes, told);
  } catch (error) {
    if (error instanceof ResultsTableError) return error.issues.map(writeTableIssue).join('\n');
    throw error;
  }
  return 'not refused';
}

describe('the text of a file', () => {
  test('is UTF-8, with or without a byte-order mark', () => {
    const expected = { text: 'Өнөөдөр,é', encoding: 'utf-8', note: null };
    expect(decodeTable(utf8('Өнөөдөр,é'))).toEqual(expected);
    expect(decodeTable(utf8('\uFEFFӨнөөдөр,é'))).toEqual(expected);
  });

  test('is UTF-16 where its mark or its sender says so', () => {
    for (const [encoding, isLittle] of [['utf-16le', true] as const, ['utf-16be', false] as const]) {
      const expected = { text: 'a,å', encoding, note: null };
      expect(decodeTable(utf16('\uFEFFa,å', isLittle))).toEqual(expected);
      expect(decodeTable(utf16('a,å', isLittle), encoding)).toEqual(expected);
    }
  });

  test('is Windows-1252 where letters beyond ASCII stand among ASCII letters, with a note', () => {
    expect(decodeTable(latin('Umfr\xe5ga \x96 \x80 5'))).toEqual({
      text: 'Umfråga – € 5',
      encoding: 'windows-1252',
      note: 'read as windows-1252: it is no UTF-8, and its letters beyond ASCII stand among ASCII letters',
    });
  });

  test('is Windows-1251 where words are wholly Cyrillic, with a note', () => {
    expect(decodeTable(cyrillic('опрос,VK'))).toEqual({
      text: 'опрос,VK',
      encoding: 'windows-1251',
      note: 'read as windows-1251: it is no UTF-8, and its words are wholly Cyrillic',
    });
  });

  test('is in whichever encoding is told, without a note', () => {
    expect(decodeTable(latin('\xe5'), 'windows-1252').text).toBe('å');
    expect(decodeTable(latin('\xe5'), 'windows-1251')).toEqual({
      text: 'е',
      encoding: 'windows-1251',
      note: null,
    });
  });
});

describe('bytes are refused with line, byte and offset', () => {
  test('where they read as both Windows encodings, and differently', () => {
    expect(refusalOf(latin('a\n\xe0'))).toBe(
      'line 2, "0xE0": the byte at offset 2 is no text in UTF-8, and the file reads as Windows-1252 and, differently, as Windows-1251; save the file as UTF-8, or say its encoding',
    );
  });

  test('where they are neither: a byte that Windows-1252 does not have, and words of mixed script in Windows-1251', () => {
    expect(refusalOf(latin('a\r\nb\rc\n\x81\xca\x89yes\xe5'))).toBe(
      'line 4, "0x81": the byte at offset 7 is no text in UTF-8, and the file is neither Windows-1252 nor Windows-1251: a byte has no character there, or a word mixes scripts; save the file as UTF-8, or say its encoding',
    );
  });

  test('where one place of a UTF-8 file is broken', () => {
    expect(refusalOf(Uint8Array.of(...utf8('é\né,'), 0xc3))).toBe(
      'line 2, "0xC3": the byte at offset 6 is no UTF-8, though the rest of the file is; mend this place in the file',
    );
  });

  test.each([
    [Uint8Array.of(0x61, 0x0a, 0x81), 'windows-1252', 'line 2, "0x81": the byte at offset 2'],
    [Uint8Array.of(0x98), 'windows-1251', 'line 1, "0x98": the byte at offset 0'],
    [Uint8Array.of(0xed, 0xa0, 0x80), 'utf-8', 'line 1, "0xED": the byte at offset 0'],
    [utf16('a\n\ud800b', true), 'utf-16le', 'line 2, "0x00": the byte at offset 4'],
    [utf16('a\udc00', false), 'utf-16be', 'line 1, "0xDC": the byte at offset 2'],
    [Uint8Array.of(0x61, 0, 0x61), 'utf-16le', 'line 1, "0x61": the byte at offset 2'],
  ] as const)('where the encoding that was told has no character for them (%#)', (bytes, told, place) => {
    expect(refusalOf(bytes, told)).toBe(
      `${place} is no text in ${told}; save the file as UTF-8, or say its encoding`,
    );
  });

  test('where they are control characters', () => {
    expect(refusalOf(utf8('a\n\u0001'))).toBe(
      'line 2, "0x01": the byte at offset 2 is a control character, which is no text',
    );
    expect(refusalOf(utf16('ab', true))).toBe(
      'line 1, "0x00": the byte at offset 1 is a control character, which is no text; if the file is UTF-16 without a byte-order mark, say so',
    );
    expect(refusalOf(utf16('\uFEFFab\u0007', false))).toContain('offset 6');
  });

  test('where the mark and what was told disagree', () => {
    expect(refusalOf(utf8('\uFEFFa'), 'utf-16le')).toBe(
      'line 1: the file begins with the byte-order mark of utf-8, but utf-16le was told',
    );
  });
});
