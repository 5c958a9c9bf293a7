import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import en from '@/lib/words/messages/en.json';
import { defaultLocale, readLocale, wordsOf } from './words';

const words = wordsOf('en');

describe('a printed share', () => {
  test.each([
    ['=', 69, 0, '69%', '69'],
    ['=', 69, 1, '69.0%', '69.0'],
    ['=', 0.6, 1, '0.6%', '0.6'],
    ['>', 85, 0, 'more than 85%', '> 85'],
    ['<', 1, 0, 'less than 1%', '< 1'],
    ['~', 60, 0, 'about 60%', '~ 60'],
    ['=', 100, 0, '100%', '100'],
  ] as const)('%s %d with %d decimals is written: %s', (qualifier, value, decimals, share, bare) => {
    expect(words.share({ qualifier, value, decimals })).toBe(share);
    expect(words.bareShare({ qualifier, value, decimals })).toBe(bare);
  });
});

describe('a period', () => {
  test.each([
    ['2009-04-15', '2009-04-26', '15–26 April 2009'],
    ['2012-03-16', '2012-04-14', '16 March – 14 April 2012'],
    ['2024-12-28', '2025-01-03', '28 December 2024 – 3 January 2025'],
    ['2024-05-03', '2024-05-03', '3 May 2024'],
    ['2019-03', '2019-04', 'March – April 2019'],
    ['2021-04', '2022-01', 'April 2021 – January 2022'],
    ['2022-05', '2022-05', 'May 2022'],
    ['2024', '2024', '2024'],
    ['2023-12-31', '2024', '31 December 2023 – 2024'],
  ])('of %s to %s is written: %s', (start, end, text) => {
    expect(words.period(start, end).replaceAll('\u2009', ' ')).toBe(text);
  });

  test('of two years is written with both', () => {
    expect(words.period('2016', '2017')).toMatch(/^2016\s?–\s?2017$/);
  });
});

describe('the time of fieldwork', () => {
  const of = (start: string | null, end: string | null) =>
    words.fieldwork({
      ...nothingEntered,
      ...(start === null ? {} : { fieldworkStart: { value: start } }),
      ...(end === null ? {} : { fieldworkEnd: { value: end } }),
    });

  test('is said as far as it is known', () => {
    expect(of('2009-04-15', '2009-04-26')).toBe('15–26 April 2009');
    expect(of('2009-04-15', null)).toBe('from 15 April 2009');
    expect(of(null, '2009')).toBe('until 2009');
    expect(of(null, null)).toBeNull();
  });
});

test('numbers, countries, languages and lists are written as in English print', () => {
  expect(words.count(5020)).toBe('5,020');
  expect(words.decimal(2, 1)).toBe('2.0');
  expect(words.printed('3')).toBe('3');
  expect(words.printed('3.10')).toBe('3.10');
  expect(words.country('MN')).toBe('Mongolia');
  expect(words.language('mn')).toBe('Mongolian');
  expect(words.list(['pollster', 'mode', 'dates'])).toBe('pollster, mode and dates');
  expect(
    words.names([
      { slug: 'a', name: 'DEMOSCOPE' },
      { slug: 'b', name: 'PaperLab' },
    ]),
  ).toBe('DEMOSCOPE, PaperLab');
  expect([words.monthNames.length, words.monthNames[0], words.monthNames[11]]).toEqual([12, 'Jan', 'Dec']);
});

test('a language is known by its part of an address alone', () => {
  expect([readLocale('en'), readLocale('EN'), readLocale('xx'), readLocale('')]).toEqual([
    'en',
    null,
    null,
    null,
  ]);
  expect(defaultLocale).toBe('en');
  expect(wordsOf('en')).toBe(words);
});

type Messages = { [key: string]: string | Messages };

function messagesIn(messages: Messages, path: string[] = []): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : messagesIn(value, [...path, key]),
  );
}

describe('the messages', () => {
  const all = messagesIn(en);

  test.each(all)('%s can be read, and uses everything that it is given', (_, message) => {
    const translate = createTranslator({
      locale: 'en',
      messages: { message },
      onError: (error) => {
        throw error;
      },
    });
    const counts = [...message.matchAll(/\{(\w+), (?:plural|selectordinal|number)/g)].map(([, name = '']) => [
      name,
      2,
    ]);
    const choices = [...message.matchAll(/\{(\w+), select,/g)].map(([, name = '']) => [name, 'other']);
    const texts = [...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, `«${name}»`]);
    const filled = translate('message', Object.fromEntries([...texts, ...counts, ...choices]));
    expect(filled).not.toBe('');
    for (const [name, text] of texts)
      if (!counts.some(([count]) => count === name)) expect(filled).toContain(text);
  });

  test('have no blank text and none with blanks around it', () => {
    expect(all.filter(([, message]) => message.trim() !== message || message === '')).toEqual([]);
  });
});

test('names written from right to left are set apart in every sentence and list, others stay as they are', () => {
  const { t, list, names } = wordsOf('en');
  const name = 'حزب (2024)';
  expect(t('sentence.valueOf', { option: name, value: '69%' })).toContain(`\u2068${name}\u2069`);
  expect(t('sentence.valueOf', { option: 'Үгүй', value: '69%' })).not.toMatch(/[\u2066-\u2069]/);
  expect(list([name, 'B'])).toBe(`\u2068${name}\u2069 and B`);
  expect(
    names([
      { slug: 'a', name },
      { slug: 'b', name: 'B' },
    ]),
  ).toBe(`\u2068${name}\u2069, B`);
});
