import { describe, expect, test } from 'vitest';
import { type AskedSeries, toAskedSeries } from '@/lib/domain/queries/compare-query';
import { seedQuestion } from '@/tests/samples/seed-register';
import { type ComparedSeries, findSeries, listChoices } from './compared-series';
import { listSplits } from './split-series';

function found(one: AskedSeries, range?: Parameters<typeof findSeries>[2]): ComparedSeries {
  const answer = findSeries(one, seedQuestion(one.question), range);
  if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
  return answer.series;
}

describe('a series', () => {
  test('that is asked for by its question alone is what the question shows at first', () => {
    const { asked: whole, values } = found(toAskedSeries('would-vote'));
    expect(whole).toEqual({
      question: 'would-vote',
      option: 'Yes',
      base: 'all',
      group: null,
      country: 'MN',
      pollster: null,
    });
    expect(values.map(({ sheet, estimate }) => [sheet.slug, estimate.value])).toEqual([
      ['sant-maral-2009-04', 79.9],
      ['sant-maral-2012-04', 77.3],
      ['sant-maral-2013-04', 84.4],
      ['sant-maral-2019-04', 85],
    ]);
  });

  test('that is asked for in full is found as it was asked for', () => {
    const whole = found(toAskedSeries('would-vote', { group: 'Ulaanbaatar', option: 'No' })).asked;
    expect(found(whole).asked).toEqual(whole);
  });

  test('holds the waves of its time alone', () => {
    const { values } = found(toAskedSeries('would-vote'), { from: '2012', to: '2013-04' });
    expect(values.map(({ sheet }) => sheet.slug)).toEqual(['sant-maral-2012-04', 'sant-maral-2013-04']);
    expect(found(toAskedSeries('would-vote'), { from: '2030', to: null }).values).toEqual([]);
  });

  test('holds the waves of its pollster alone, also those that others were part of', () => {
    const { values } = found(toAskedSeries('side-war-ukraine', { pollster: 'paperlab' }));
    expect(values.map(({ sheet }) => sheet.slug)).toEqual(['demoscope-2022-11', 'demoscope-2023-05']);
  });
});

describe('a series that there is not names the part and what there is', () => {
  const problemOf = (one: AskedSeries) => {
    const answer = findSeries(one, seedQuestion(one.question));
    return 'problem' in answer ? answer.problem : null;
  };
  test.each<[keyof AskedSeries, string, string]>([
    ['option', 'Perhaps', 'Yes'],
    ['base', 'valid', 'all'],
    ['group', 'Hovd', 'Ulaanbaatar'],
    ['country', 'KZ', 'MN'],
    ['pollster', 'gallup', 'sant-maral-foundation'],
  ])('%s %s', (part, value, known) => {
    expect(problemOf(toAskedSeries('would-vote', { [part]: value }))).toEqual({
      part,
      value,
      allowed: expect.arrayContaining([known]),
    });
  });

  test('a question', () => {
    expect(findSeries(toAskedSeries('no-such'), null)).toEqual({
      problem: { part: 'question', value: 'no-such', allowed: [] },
    });
  });

  test('an answer that is printed, but not of this group', () => {
    expect(problemOf(toAskedSeries('party-vote', { option: 'Green Party', group: 'Hovd' }))?.part).toBe(
      'group',
    );
  });
});

test('what a series can be made of is what was printed', () => {
  const { groups, ...choices } = listChoices(
    toAskedSeries('side-war-ukraine'),
    seedQuestion('side-war-ukraine'),
  );
  expect(choices).toEqual({
    options: ['Ukraine', 'Russia', 'Neutral'],
    bases: ['all'],
    countries: ['KZ'],
    pollsters: [
      { slug: 'demoscope', name: 'DEMOSCOPE' },
      { slug: 'paperlab', name: 'PaperLab' },
    ],
  });
  expect(groups.map((group) => group.asked)).toEqual(
    expect.arrayContaining(['18-29', '60 and over', 'Kazakh', 'Russian']),
  );
});

describe('a series can be split', () => {
  const splitsOf = (one: AskedSeries, room?: number) =>
    listSplits(found(one), seedQuestion(one.question), room);

  test('by its answers, its pollsters and its groups of each kind', () => {
    const splits = splitsOf(toAskedSeries('side-war-ukraine', { option: 'Russia' }));
    expect(splits.map(({ by, dimension, total }) => [by, dimension, total])).toEqual([
      ['option', null, 3],
      ['pollster', null, 2],
      ['dimension', 'Language of interview', 2],
      ['dimension', 'Age', 2],
    ]);
    expect(splits[2]?.series.map(({ group, option }) => [group, option])).toEqual([
      ['Kazakh', 'Russia'],
      ['Russian', 'Russia'],
    ]);
  });

  test('into no more than there is room for: the answers with the highest latest values, in their order', () => {
    const [answers] = splitsOf(toAskedSeries('party-vote'), 3);
    expect(answers?.total).toBeGreaterThan(3);
    expect(answers?.series).toHaveLength(3);
    const kept = (answers?.series ?? []).map((one) => found(one));
    expect(kept.map(({ option }) => option.kind)).toEqual(Array(3).fill('substantive'));
    const positions = kept.map(({ option }) => option.position);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test('not into one, and not where there is no room', () => {
    expect(splitsOf(toAskedSeries('best-partner'))).toEqual([]);
    expect(splitsOf(toAskedSeries('side-war-ukraine'), 1)).toEqual([]);
  });
});
