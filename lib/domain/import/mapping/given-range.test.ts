import { expect, test } from 'vitest';
import type { DateOrder } from './given-date';
import { readGivenRange } from './given-range';
import { mappingSchema } from './mapping';
import { readForm, readForms } from './table-form';

const conventions = mappingSchema.shape.dates.parse({ forms: ['{year} оны {month}-р сарын {day}'] });

function span(cell: string, order: DateOrder | null): string {
  return (['start', 'end'] as const)
    .map((part) => {
      const read = readGivenRange(cell, part, { order, conventions });
      return 'text' in read ? read.text : read.reason;
    })
    .join(' to ');
}

test.each<[string, DateOrder | null, string]>([
  ['5.–9. März 2024', null, '2024-03-05 to 2024-03-09'],
  ['5-9 March 2024', null, '2024-03-05 to 2024-03-09'],
  ['Mar 5-9, 2024', null, '2024-03-05 to 2024-03-09'],
  ['March 28 - April 2, 2024', null, '2024-03-28 to 2024-04-02'],
  ['Mar 28–Apr 2, 2024', null, '2024-03-28 to 2024-04-02'],
  ['Dec 28, 2023 – Jan 3, 2024', null, '2023-12-28 to 2024-01-03'],
  ['28 févr. - 5 mars 2024', null, '2024-02-28 to 2024-03-05'],
  ['28 de febrero al 5 de marzo de 2024', null, '2024-02-28 to 2024-03-05'],
  ['с 5 по 9 марта 2024 г.', null, '2024-03-05 to 2024-03-09'],
  ['2024-03-05/2024-03-09', null, '2024-03-05 to 2024-03-09'],
  ['2024-03-05 – 2024-03-09', null, '2024-03-05 to 2024-03-09'],
  ['2024-03-05/09', null, '2024-03-05 to 2024-03-09'],
  ['05/03/2024 - 09/03/2024', 'dmy', '2024-03-05 to 2024-03-09'],
  ['05.-09.03.2024', 'dmy', '2024-03-05 to 2024-03-09'],
  ['28.02.-05.03.2024', 'dmy', '2024-02-28 to 2024-03-05'],
  ['3/5-9/2024', 'mdy', '2024-03-05 to 2024-03-09'],
  ['3/28-4/2/2024', 'mdy', '2024-03-28 to 2024-04-02'],
  ['2024年3月5日～9日', null, '2024-03-05 to 2024-03-09'],
  ['2024年3月28日〜4月2日', null, '2024-03-28 to 2024-04-02'],
  ['2024/03/05-03/09', null, '2024-03-05 to 2024-03-09'],
  ['March - April 2024', null, '2024-03 to 2024-04'],
  ['2024 оны 3-р сарын 5', null, '2024-03-05 to 2024-03-05'],
  ['5 March 2024', null, '2024-03-05 to 2024-03-05'],
  ['2024-03', null, '2024-03 to 2024-03'],
])('the span %s (%s) is %s', (cell, order, expected) => expect(span(cell, order)).toBe(expected));

test.each(['soon', '5-9', '30-31 February 2024', '05/03/2024 - 09/03/2024'])('%s is no span', (cell) => {
  expect(readGivenRange(cell, 'start', { order: null, conventions })).toHaveProperty('reason');
});

test('a form takes what stands at its places', () => {
  expect(readForm('{year} оны {month}-р сарын {day}', '2024 оны 3-р сарын 5')).toEqual({
    year: '2024',
    month: '3',
    day: '5',
  });
  expect(readForms(['n = {}', '{} persons'], 'n=1,012')).toBe('1,012');
  expect(readForms(['n = {}', '{} persons'], '1,012 persons')).toBe('1,012');
  expect(readForms(['{} ({*})'], '42.5 (+1)')).toBe('42.5');
  expect(readForms(['{*} / {}', '{*}'], 'YouGov')).toBeNull();
  expect(readForms(['n = {}'], '1012')).toBeUndefined();
});
