import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedNumberSchema, readPrintedNumber, writePrintedNumber } from './printed-number';

/** Any number as the register writes it: whole part without leading zeros, up to ten decimals. */
const written = fc
  .tuple(fc.nat(999), fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 10 }))
  .map(([whole, decimals]) => (decimals === '' ? String(whole) : `${whole}.${decimals}`));

describe('a printed number', () => {
  test.each([
    ['69', 69, 0],
    ['69.0', 69, 1],
    ['68.9', 68.9, 1],
    ['.6', 0.6, 1],
    ['0', 0, 0],
    ['100', 100, 0],
    ['037.0', 37, 1],
  ])('%s is %d with %d decimals', (text, value, decimals) => {
    expect(readPrintedNumber(text)).toEqual({ value, decimals });
    expect(printedNumberSchema.parse(text)).toEqual({ value, decimals });
  });

  test('of 69 is not the same as of 69.0', () => {
    expect(readPrintedNumber('69')).not.toEqual(readPrintedNumber('69.0'));
    expect(writePrintedNumber({ value: 69, decimals: 0 })).toBe('69');
    expect(writePrintedNumber({ value: 69, decimals: 1 })).toBe('69.0');
  });

  test('is written with a leading zero: .6 becomes 0.6', () => {
    expect(writePrintedNumber(readPrintedNumber('.6'))).toBe('0.6');
  });

  test.each([
    '',
    '.',
    '5.',
    '1e2',
    '-1',
    '+1',
    '1,5',
    '1 000',
    'NaN',
    'Infinity',
    '0x10',
    '٦٩',
    '69\n',
    '1.2.3',
  ])('is in plain digits with a point, so %j is refused', (text) => {
    expect(printedNumberSchema.safeParse(text).error?.issues[0]?.message).toBe(
      'must be a number in plain digits with a point, such as 69 or 68.9',
    );
    expect(() => readPrintedNumber(text)).toThrow(
      new RangeError(`not a printed number: ${JSON.stringify(text)}`),
    );
  });

  test('has at most ten decimals', () => {
    expect(readPrintedNumber('0.1234567891').decimals).toBe(10);
    expect(
      printedNumberSchema.safeParse('0.12345678912').error?.issues.map(({ message }) => message),
    ).toEqual(['must have at most 10 decimals']);
    expect(() => readPrintedNumber('0.12345678912')).toThrow(RangeError);
  });

  test('that cannot have been printed is not written', () => {
    for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => writePrintedNumber({ value, decimals: 0 })).toThrow(`not a printable value: ${value}`);
    for (const decimals of [-1, 11, 0.5])
      expect(() => writePrintedNumber({ value: 1, decimals })).toThrow(
        `not a number of decimals from 0 to 10: ${decimals}`,
      );
  });

  test('is written exactly as it was read', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(writePrintedNumber(readPrintedNumber(text))).toBe(text);
      }),
    );
  });
});
