import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDayOf, lastDayOf, precisionOf } from './edtf';
import { edtfSchema } from './edtf-schema';

const isDate = (text: string) => edtfSchema.safeParse(text).success;

const days = fc
  .date({ min: new Date('1850-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date', () => {
  test.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024-03', 'month', '2024-03-01', '2024-03-31'],
    ['2024-03-05', 'day', '2024-03-05', '2024-03-05'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2023-02', 'month', '2023-02-01', '2023-02-28'],
    ['2022-11', 'month', '2022-11-01', '2022-11-30'],
  ] as const)('%s is known to the %s and can mean %s to %s', (text, precision, first, last) => {
    expect(precisionOf(text)).toBe(precision);
    expect(firstDayOf(text)).toBe(first);
    expect(lastDayOf(text)).toBe(last);
  });

  test('of 29 February exists in leap years alone: every fourth, but of full centuries every fourth', () => {
    const leapYears = ['1900', '2000', '2023', '2024', '2100', '2400'].filter((year) =>
      isDate(`${year}-02-29`),
    );
    expect(leapYears).toEqual(['2000', '2024', '2400']);
  });

  test.each(['2024-02-30', '2024-04-31', '2024-00', '2024-13', '2024-01-00', '2024-01-32'])(
    'that does not exist is refused: %s',
    (text) => {
      expect(edtfSchema.safeParse(text).error?.issues[0]?.message).toBe(
        'must be a date that exists, written as YYYY, YYYY-MM or YYYY-MM-DD',
      );
    },
  );

  test.each([
    '',
    '24',
    '2024-3',
    '2024-03-5',
    '2024/03',
    '2024-03-05T00:00',
    ' 2024',
    '2024\n',
    '2024~',
    '-2024',
    '٢٠٢٤',
  ])('written otherwise is refused: %j', (text) => {
    expect(isDate(text)).toBe(false);
  });

  test('that is none has no precision and no days, and the bad text is named', () => {
    for (const read of [precisionOf, firstDayOf, lastDayOf])
      expect(() => read('2024-02-30')).toThrow(
        new RangeError('not a date written as YYYY, YYYY-MM or YYYY-MM-DD: "2024-02-30"'),
      );
  });

  test('of a day is its own first and last day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(isDate(day)).toBe(true);
        expect([firstDayOf(day), lastDayOf(day)]).toEqual([day, day]);
      }),
    );
  });

  test('known less exactly covers the same date known more exactly', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [month, year] = [day.slice(0, 7), day.slice(0, 4)];
        const bounds = [year, month, day].map(firstDayOf);
        expect([...bounds].sort()).toEqual(bounds);
        const ends = [day, month, year].map(lastDayOf);
        expect([...ends].sort()).toEqual(ends);
      }),
    );
  });

  test('of a month ends on the day before the next month begins', () => {
    fc.assert(
      fc.property(days, (day) => {
        const next = new Date(`${lastDayOf(day.slice(0, 7))}T00:00:00Z`);
        next.setUTCDate(next.getUTCDate() + 1);
        expect(next.toISOString().slice(8, 10)).toBe('01');
      }),
    );
  });
});
