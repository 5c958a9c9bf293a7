import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterNames, noFilter, readFilter, readPage, writeFilter } from './list-filter';

const allowed = {
  topic: ['Elections', 'Foreign relations'],
  country: ['KZ', 'MN'],
  pollster: ['gallup', 'sant-maral-foundation'],
  mode: ['telephone', 'face to face & telephone'],
  sampling: ['probability'],
  source: ['primary_report', 'news_article'],
} as const;

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(null, ...values);
const filters = fc.record({
  topic: oneOf(...allowed.topic),
  country: oneOf(...allowed.country),
  pollster: oneOf(...allowed.pollster),
  mode: oneOf(...allowed.mode),
  sampling: oneOf(...allowed.sampling),
  source: oneOf(...allowed.source),
});

describe('a filter', () => {
  test('that is written into an address is read from it again, with its page', () => {
    fc.assert(
      fc.property(filters, fc.integer({ min: 1, max: 999_999 }), (filter, page) => {
        const parameters = new URLSearchParams(writeFilter(filter, page));
        expect(readFilter(parameters, allowed)).toEqual(filter);
        expect(readPage(parameters)).toBe(page);
      }),
    );
  });

  test('leaves no trace in the address of the whole list’s first page', () => {
    expect(writeFilter(noFilter)).toBe('');
    expect(writeFilter(noFilter, 1)).toBe('');
    expect(writeFilter(noFilter, 2)).toBe('?page=2');
  });

  test('has its parameters in one order, so that one list has one address', () => {
    expect(
      writeFilter({ ...noFilter, source: 'news_article', topic: 'Foreign relations', country: 'MN' }, 3),
    ).toBe('?topic=Foreign+relations&country=MN&source=news_article&page=3');
    expect(filterNames).toEqual(['topic', 'country', 'pollster', 'mode', 'sampling', 'source']);
  });

  test('ignores what it does not know and values that nothing published has', () => {
    const parameters = new URLSearchParams('topic=Weather&country=mn&source=blog&color=red&sampling=');
    expect(readFilter(parameters, allowed)).toEqual(noFilter);
    expect(readFilter(new URLSearchParams('source=blog'), { ...allowed, source: ['blog'] })).toEqual(
      noFilter,
    );
  });
});

describe('the page of a list', () => {
  test.each(['', '0', '-1', '1.5', '01', 'two', '1e3', '1000000', ' 2'])(
    'that %j asks for is the first',
    (page) => {
      expect(readPage(new URLSearchParams({ page }))).toBe(1);
    },
  );

  test('is the first where no page is asked for', () => {
    expect(readPage(new URLSearchParams())).toBe(1);
  });
});
