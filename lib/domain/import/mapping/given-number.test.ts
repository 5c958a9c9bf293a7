import { describe, expect, test } from 'vitest';
import { type DecimalMark, isNumberWith, readGivenNumber, toCount, toPercent } from './given-number';

function read(cell: string, mark: DecimalMark | null): string {
  const number = readGivenNumber(cell, mark);
  return 'text' in number ? `${number.qualifier}${number.text}` : number.reason;
}

describe('a number of a file', () => {
  test.each([
    ['69', null, '=69'],
    ['69.0', '.', '=69.0'],
    ['.89', '.', '=0.89'],
    [',5', ',', '=0.5'],
    ['12,5 %', ',', '=12.5'],
    ['1,234', '.', '=1234'],
    ['1,234', ',', '=1.234'],
    ['1.234.567,8', ',', '=1234567.8'],
    ['1\u00a0234', null, '=1234'],
    ['1’234.5', '.', '=1234.5'],
    ['<1', null, '<1'],
    ['> 85', null, '>85'],
    ['≈60', null, '~60'],
    ['007', null, '=7'],
  ] as const)('%s with the mark %s is %s', (cell, mark, text) => {
    expect(read(cell, mark)).toBe(text);
  });

  test('that could be either is asked about', () => {
    expect(read('1,234', null)).toBe('comma and point could be either; say the decimal mark');
  });

  test.each(['', '-3', 'abc', '1,23', '1.2.3', '12,', '1e3', '%', '<'])('is refused as %j', (cell) => {
    expect(read(cell, '.')).toBe('must be a number with the decimal mark "."');
    expect(isNumberWith(cell, '.')).toBe(false);
  });

  test('as a fraction is a hundred times as much in percent, exactly', () => {
    expect(['0.89', '0.891', '0.5', '1', '0', '0.070', '1.00', '0.005'].map(toPercent)).toEqual([
      '89',
      '89.1',
      '50',
      '100',
      '0',
      '7.0',
      '100',
      '0.5',
    ]);
  });

  test('as a count loses decimals that are zero', () => {
    expect(['1500.0', '1500', '1500.5'].map(toCount)).toEqual(['1500', '1500', '1500.5']);
  });
});
