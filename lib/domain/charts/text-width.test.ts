import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from './text-width';

const font = { size: 14, weight: 400 } as const;
const party = 'Mongolian People’s Revolutionary Party';

describe('Words', () => {
  test('have the width of their letters in Source Sans 3: two digits and a percent sign', () => {
    expect(textWidth('69%', font)).toBeCloseTo((0.5 + 0.5 + 0.84) * 14, 6);
  });

  test('stay on one line where they fit', () => {
    expect(wrapText(party, { font, maxWidth: 400 })).toEqual([party]);
  });

  test('are broken into lines of about the same length', () => {
    expect(wrapText(party, { font, maxWidth: 200 })).toEqual(['Mongolian People’s', 'Revolutionary Party']);
  });

  test('are cut with an ellipsis after the last line, but never the value', () => {
    const lines = wrapText(party, { font, maxWidth: 100, maxLines: 2, ending: '14%' });
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).toMatch(/^Mongolian People’s.*… 14%$/);
  });

  test('keep a value of several words on one line', () => {
    expect(wrapText('Would certainly vote', { font, maxWidth: 110, ending: 'more than 85%' }).at(-1)).toBe(
      'more than 85%',
    );
  });

  test('are never wider than they may be, and lose nothing without a limit of lines', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 20, max: 300 }), (text, maxWidth) => {
        const lines = wrapText(text, { font, maxWidth });
        for (const line of lines) expect(textWidth(line, font)).toBeLessThanOrEqual(Math.max(maxWidth, 14));
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/[ \n\t]/g, ''));
      }),
    );
  });
});

test('a name written from right to left is set apart from the value after it, on every line', () => {
  const name = 'حزب الشعب المنغولي 2024';
  expect(wrapText(name, { font, maxWidth: 1000, ending: '69%' })).toEqual([`\u2068${name}\u2069 69%`]);
  const lines = wrapText(name, { font, maxWidth: 110, ending: '69%' });
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line).toMatch(/^\u2068[^\u2068\u2069]+\u2069( 69%)?$/);
  expect(lines.at(-1)).toMatch(/\u2069 69%$/);
  expect(textWidth('\u2068ab\u2069', font)).toBe(textWidth('ab', font));
  expect(wrapText('Mongolian People’s Party', { font, maxWidth: 1000, ending: '69%' })).toEqual([
    'Mongolian People’s Party 69%',
  ]);
});
