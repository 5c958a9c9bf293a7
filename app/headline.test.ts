import { describe, expect, test } from 'vitest';
import { baseLabel, baseLongLabel, columnLabel, groupLabel } from '@/components/poll/base-texts';
import type { Facets } from '@/lib/data/overview';
import { noFilter } from '@/lib/domain/list-filter';
import { wordsOf } from '@/lib/format';
import { seedQuestion } from '@/tests/seed-register';
import { headlineOf } from './headline';
import { toFormFacets } from './list-facets';

const words = wordsOf('en');

describe('a headline', () => {
  const { question, first } = seedQuestion('best-partner');

  test('is the question’s finding, filled with the printed value', () => {
    const finding = 'Russia is the best partner, said {Russia}';
    expect(headlineOf({ ...question, finding }, first, words)).toBe('Russia is the best partner, said 69%');
  });

  test('is the leading answer where there is no finding, or one that the item cannot fill', () => {
    expect(headlineOf(question, first, words)).toBe('Russia: 69%');
    expect(headlineOf({ ...question, finding: '{China} said China' }, first, words)).toBe('Russia: 69%');
  });

  test('is the title where the item has no values', () => {
    expect(headlineOf(question, { ...first, item: { ...first.item, bases: [] } }, words)).toBe(
      question.title,
    );
  });
});

describe('a base', () => {
  const { first } = seedQuestion('party-vote');

  test('is named in a few words and in full', () => {
    expect(['all', 'valid', 'voters'].map((kind) => baseLabel(kind, words))).toEqual([
      '% of all',
      'valid %',
      '% of voters',
    ]);
    expect(['all', 'valid', 'voters'].map((kind) => baseLongLabel(kind, words))).toEqual([
      'Percent of all respondents',
      'Valid percent',
      'Percent of: voters',
    ]);
  });

  test('heads its column with its kind, or with its group', () => {
    expect(first.item.bases.map((base) => columnLabel(base, words))).toEqual([
      '% of all',
      'valid %',
      'Countryside',
      'Ulaanbaatar',
    ]);
    const [, valid] = first.item.bases;
    expect(valid && columnLabel({ ...valid, group: 'Hovd' }, words)).toBe('Hovd, valid %');
  });

  test('names its group with the dimension, where there is one', () => {
    const view = { base: 'all', dimension: 'Settlement', group: 'Hovd' };
    expect(groupLabel(view, words)).toBe('Settlement: Hovd');
    expect(groupLabel({ ...view, dimension: null }, words)).toBe('Hovd');
    expect(groupLabel({ ...view, group: null }, words)).toBe('All respondents');
  });
});

test('the filters of a list show each value with its count, and what is chosen', () => {
  const facets: Facets = {
    topic: [{ value: 'Elections', count: 4 }],
    country: [{ value: 'MN', count: 11 }],
    pollster: [{ value: 'gallup', name: 'Gallup', count: 1 }],
    mode: [{ value: 'telephone', count: 2 }],
    sampling: [{ value: 'non_probability', count: 1 }],
    source: [{ value: 'news_article', count: 3 }],
  };
  const shown = toFormFacets(facets, { ...noFilter, country: 'MN' }, words);
  expect(shown.map(({ name, label, chosen, options }) => [name, label, chosen, options])).toEqual([
    ['topic', 'Topic', null, [{ value: 'Elections', label: 'Elections (4)' }]],
    ['country', 'Country', 'MN', [{ value: 'MN', label: 'Mongolia (11)' }]],
    ['pollster', 'Pollster', null, [{ value: 'gallup', label: 'Gallup (1)' }]],
    ['mode', 'Mode', null, [{ value: 'telephone', label: 'telephone (2)' }]],
    ['sampling', 'Sampling', null, [{ value: 'non_probability', label: 'Non-probability sample (1)' }]],
    ['source', 'Source', null, [{ value: 'news_article', label: 'News article (3)' }]],
  ]);
});
