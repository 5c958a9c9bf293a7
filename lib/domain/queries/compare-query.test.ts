import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromQuestionSearch,
  isCompareParameter,
  mostCompared,
  readCompareQuery,
  toAskedSeries,
  writeCompareSearch,
} from './compare-query';

const read = (search: string, others?: string[]) => readCompareQuery(new URLSearchParams(search), others);
describe('the address of a comparison', () => {
  test('says each series part by part, by its number, and the time of all', () => {
    const search =
      '?question1=would-vote&option1=Yes&base1=all&group1=Ulaanbaatar&question2=party-vote&from=2009';
    expect(read(search)).toEqual({
      query: {
        series: [
          toAskedSeries('would-vote', { option: 'Yes', base: 'all', group: 'Ulaanbaatar' }),
          toAskedSeries('party-vote'),
        ],
        from: '2009',
        to: null,
      },
      problems: [],
    });
  });

  test('may leave numbers out, and holds what a form sends of what nobody chose', () => {
    const { query, problems } = read('question2=b&option2=&group3=&question5=e&from=&to=');
    expect(query.series).toEqual([toAskedSeries('b'), toAskedSeries('e')]);
    expect(problems).toEqual([]);
  });

  test('is read again as it was written, whatever stands in it', () => {
    const text = fc.string({ minLength: 1 });
    const part = fc.option(text);
    const series = fc.record({
      question: text,
      option: part,
      base: part,
      group: part,
      country: part,
      pollster: part,
    });
    fc.assert(
      fc.property(
        fc.array(series, { maxLength: mostCompared }),
        fc.constantFrom(null, '2009', '2013-04'),
        (all, from) => {
          const query = { series: all, from, to: null };
          expect(read(writeCompareSearch(query))).toEqual({ query, problems: [] });
        },
      ),
    );
  });
});

describe('a parameter of a comparison that cannot be taken is named', () => {
  test.each([
    ['what is not known', 'question1=a&colour=red', 'colour', 'red'],
    ['a seventh series', 'question7=a', 'question7', 'a'],
    ['a part of no series', 'question1=a&option2=Yes', 'option2', 'Yes'],
    ['one that stands twice', 'question1=a&question1=b', 'question1', 'a, b'],
    ['a time that is none', 'question1=a&to=spring', 'to', 'spring'],
  ])('%s', (_, search, parameter, value) => {
    expect(read(search).problems).toMatchObject([
      { parameter, value, allowed: expect.arrayContaining([expect.any(String)]) },
    ]);
  });

  test('but not what somebody else reads', () => {
    expect(read('question1=a&find=vote', ['find']).problems).toEqual([]);
  });

  test('and a time that is none is left out', () => {
    expect(read('question1=a&to=spring').query.to).toBeNull();
  });
});

test('a parameter is of a comparison by its name, one too many too', () => {
  expect(['question1', 'pollster6', 'question7', 'from'].map(isCompareParameter)).toEqual(
    Array(4).fill(true),
  );
  expect(['utm_source', 'question', 'colour1', 'find'].map(isCompareParameter)).toEqual(Array(4).fill(false));
});

test('a comparison begins with what the page of a question shows', () => {
  expect(fromQuestionSearch('would-vote', '')).toBe('?question1=would-vote');
  expect(fromQuestionSearch('would-vote', '?base=all&group=Ulaanbaatar&from=2009&to=soon&theme=dark')).toBe(
    '?question1=would-vote&base1=all&group1=Ulaanbaatar&from=2009',
  );
  expect(fromQuestionSearch('would-vote', '?option=No&option=Yes')).toBe(
    '?question1=would-vote&option1=No&question2=would-vote&option2=Yes',
  );
});
