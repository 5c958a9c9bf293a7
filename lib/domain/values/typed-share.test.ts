import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTypedShare, writeTypedShare } from './typed-share';

const share = (value: number, decimals: number, qualifier = '=') => ({
  kind: 'share',
  value,
  decimals,
  qualifier,
});

describe('a typed share', () => {
  test.each([
    ['69', share(69, 0)],
    ['69.0', share(69, 1)],
    ['68,9', share(68.9, 1)],
    ['68,9 %', share(68.9, 1)],
    [' 68.9% ', share(68.9, 1)],
    ['.6', share(0.6, 1)],
    ['0', share(0, 0)],
    ['100', share(100, 0)],
    ['<0.5', share(0.5, 1, '<')],
    ['< 0,5\u00a0%', share(0.5, 1, '<')],
    ['>85', share(85, 0, '>')],
    ['~60', share(60, 0, '~')],
    ['≈60', share(60, 0, '~')],
  ])('%j is read as printed', (text, expected) => expect(readTypedShare(text)).toEqual(expected));

  test.each(['', ' ', '\u00a0', '\t'])('%j is nothing', (text) =>
    expect(readTypedShare(text)).toEqual({ kind: 'empty' }),
  );

  test.each(['-', '–', '—', '*', '..', '…', 'n/a'])('%j is no value, and not 0', (text) =>
    expect(readTypedShare(text)).toEqual({ kind: 'unreported', sign: text }),
  );

  test.each(['abc', '1.2.3', '5 of 10', '1e2', '++1', '<', '%', '٣', '<<1', '0.12345678901', '__proto__'])(
    '%j is refused',
    (text) => expect(readTypedShare(text)).toEqual({ kind: 'wrong', because: 'share' }),
  );

  test.each(['101', '100.1', '-5', '−5', '689'])('%j is not a share of 0 to 100', (text) =>
    expect(readTypedShare(text)).toEqual({ kind: 'wrong', because: 'share_range' }),
  );

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.constantFrom<'=' | '<' | '>' | '~'>('=', '<', '>', '~'),
        (tenths, qualifier) => {
          const printed = { value: tenths / 10, decimals: 1, qualifier };
          expect(readTypedShare(writeTypedShare(printed))).toEqual({ kind: 'share', ...printed });
        },
      ),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readTypedShare(text)));
  });
});
