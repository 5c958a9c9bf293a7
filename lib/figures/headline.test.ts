import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { baseLabel, baseLongLabel, columnLabel, groupLabel } from './base-texts';
import { headlineOf } from './headline';

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
