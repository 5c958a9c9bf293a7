import { describe, expect, test } from 'vitest';
import { type DateOrder, isPossible, readGivenDate } from './given-date';

const conventions = {
  order: null,
  twoDigitYearsFrom: 1950,
  months: { maj: 5, наурыз: 3 },
  forms: [],
  quarterLetter: 'K',
};

function read(cell: string, order: DateOrder | null = null): string {
  const date = readGivenDate(cell, order, conventions);
  return 'text' in date ? date.text : date.reason;
}

describe('a date of a file', () => {
  test.each([
    ['2024-03-05', '2024-03-05'],
    ['2024/3/5', '2024-03-05'],
    ['2024.03.05.', '2024-03-05'],
    ['2024-03-05T10:18:00Z', '2024-03-05'],
    ['2024-03', '2024-03'],
    ['3/2024', '2024-03'],
    ['2024', '2024'],
    ['5 March 2024', '2024-03-05'],
    ['Mar 5th, 2024', '2024-03-05'],
    ['5-Sept-49', '2049-09-05'],
    ['Sep 50', '1950-09'],
    ['2021-maj', '2021-05'],
    ['5 Наурыз 2024', '2024-03-05'],
    ['1997-K4', '1997-Q4'],
    ['K4 1997', '1997-Q4'],
  ])('may be written %s', (cell, date) => {
    expect(read(cell)).toBe(date);
  });

  test('of three numbers is read in the order that is told', () => {
    expect(read('1/2/24', 'mdy')).toBe('2024-01-02');
    expect(read('1/2/24', 'dmy')).toBe('2024-02-01');
    expect(read('1/2/24 10:18', 'mdy')).toBe('2024-01-02');
    expect(read('51-02-03', 'ymd')).toBe('1951-02-03');
    expect(read('1. 2. 2024', 'dmy')).toBe('2024-02-01');
  });

  test('has its year first wherever that has four digits, whatever is told', () => {
    expect(read('2024-01-02', 'dmy')).toBe('2024-01-02');
  });

  test.each([
    ['1/2/24', null, 'day and month could be either; say the order of day, month and year'],
    ['2/30/2024', 'mdy', 'this day does not exist (read as mdy)'],
    ['2023-02-29', null, 'this day does not exist'],
    ['31 April 2024', null, 'this day does not exist'],
    ['soon', null, 'must be a date, such as 2024-03-05, 5 March 2024, 2024-03 or 2024'],
    ['5 Mar Apr 2024', null, 'must be a date, such as 2024-03-05, 5 March 2024, 2024-03 or 2024'],
    ['5 Mrz. Mai 2024', null, 'must be a date, such as 2024-03-05, 5 March 2024, 2024-03 or 2024'],
  ] as const)('is refused as %s', (cell, order, reason) => {
    expect(read(cell, order)).toBe(reason);
  });

  test('with two digits for its year is asked about where no hundred years are told', () => {
    expect(readGivenDate('5 May 24', null, { ...conventions, twoDigitYearsFrom: null })).toEqual({
      reason: 'the year has two digits; say the first of the hundred years that they mean',
    });
  });

  test('is possible in an order where that day exists in some year', () => {
    expect(isPossible('2/29/24', 'mdy')).toBe(true);
    expect(isPossible('2/29/2023', 'mdy')).toBe(false);
    expect(isPossible('13/1/2023', 'mdy')).toBe(false);
    expect(isPossible('1/2/2023', 'ymd')).toBe(false);
  });
});
