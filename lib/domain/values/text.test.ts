import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText, lineSchema, textSchema } from './text';

const unicode = fc.string({ unit: 'binary', maxLength: 40 });
/** Letters, joiners, selectors, marks and blanks close together, where the rules meet. */
const crowded = fc
  .array(
    fc.constantFrom(
      ...'aé \n\t\r\u00a0\u00ad\u0301\u034f\u061c\u0645\u06cc\u0915\u094d\u1820\u180b\u180e\u200b\u200c\u200d\u200e\u202e\u202f\u2028\u2067\u20e3\u2800\ufe00\ufe0f\ufeff\ufffe\u4e001#',
      '👨',
      '👩',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
      '\u{e0100}',
      '\ud800',
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('cleaning a text', () => {
  test('twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, crowded), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanLine(cleanText(text))).toBe(cleanLine(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves printable ASCII with single blanks as it is', () => {
    const word = fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(word), (words) => {
        expect(cleanText(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  test('leaves nothing that turns the direction, is no character or is no composed text', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, crowded), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cs}]|(?!\n)\p{Cc}/u);
        expect(clean.normalize('NFC')).toBe(clean);
        expect(clean.trim()).toBe(clean);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [
      'a joiner belongs to the mark before it once the marks are in order',
      '\u0301\u094d\u200d',
      '\u094d\u0301',
    ],
    ['two parts of a letter are one', 'Cafe\u0301, Тии\u0306м', 'Café, Тийм'],
    ['a zero width space', 'Yes\u200b', 'Yes'],
    ['a right-to-left override', '\u202eseY', 'seY'],
    ['isolates and marks', '\u2067a\u2069\u200e\u061c', 'a'],
    ['a byte-order mark inside', 'a\ufeffb', 'ab'],
    ['a soft hyphen', 'par\u00adty', 'party'],
    ['a word joiner', 'a\u2060b', 'ab'],
    ['what is no character', 'a\ufffeb\uffff', 'ab'],
    ['an invisible letter', 'Yes\u3164', 'Yes'],
    ['a variation selector that varies nothing', 'Yes\ufe00', 'Yes'],
    ['a joiner between letters that do not join', 'Y\u200des\u200c', 'Yes'],
    ['blanks of all kinds', ' Green\u00a0\u2009\u3000party\t', 'Green party'],
    ['a control character of a PDF', 'Green\u0007party', 'Green party'],
    ['half a pair', 'a\ud800', 'a\ufffd'],
  ])('%s', (_, given, clean) => {
    expect(cleanText(given)).toBe(clean);
  });

  test.each([
    ['Persian', 'نمی\u200cدانم'],
    ['Hindi', 'क्\u200dष'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['a family', '👨‍👩‍👧‍👦'],
    ['a heart', '❤\ufe0f'],
    ['a key', '1\ufe0f\u20e3'],
    ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['traditional Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ ᠬᠡᠯᠡ\u180b'],
    ['Mongolian and Kazakh', 'Үгүй, Өө, Қазақстан Ңң Ұұ Һһ Іі'],
    ['Vietnamese', 'Đảng Cộng sản'],
    ['a flag', '🇲🇳'],
    ['signs', '≥ 50 % – “so” ‘so’ №'],
  ])('%s keeps its marks', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  test('lines stay lines in a text and become one in a line', () => {
    const given = ' First. \r\n\r\n\r\nSecond.\u2028Third\r';
    expect(cleanText(given)).toBe('First.\n\nSecond.\nThird');
    expect(cleanLine(given)).toBe('First. Second. Third');
  });

  test('the schemas clean, and refuse what nothing is left of', () => {
    expect(lineSchema.parse(' a\u200b\nb ')).toBe('a b');
    expect(textSchema.parse(' a\u200b\nb ')).toBe('a\nb');
    expect(lineSchema.safeParse('\u200b\u00a0').success).toBe(false);
    expect(textSchema.safeParse('\u2066\u2069').success).toBe(false);
  });
});
