import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Disclosure, nothingEntered } from '@/lib/domain/record/attributes';
import type { Source } from '@/lib/domain/record/source';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { isPrimarySource, primarySources, sourceStanding, sourcesOfItems } from './source-standing';

const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));

const standingsIn = (slug: string) =>
  waves
    .filter((wave) => wave.slug === slug)
    .flatMap(({ disclosure, items }) => {
      const sources = sourcesOfItems(items);
      return sources.map((source) => [source.kind, sourceStanding(source, disclosure, sources)]);
    });

describe('in the seed', () => {
  test.each([
    ['mongolia-2024', [['news_article', 'secondary_primary_not_located']]],
    ['mongolia-2017', [['reference', 'secondary_primary_not_located']]],
    ['sant-maral-2009-04', [['primary_report', 'primary']]],
    ['sant-maral-2019-04', [['press_release', 'secondary_primary_not_located']]],
    [
      'sant-maral-2022-05',
      [
        ['news_article', 'secondary_primary_not_located'],
        ['opinion_article', 'secondary_primary_not_located'],
      ],
    ],
    ['sancrox-2025-05', [['press_release', 'primary']]],
    [
      'demoscope-2023-05',
      [
        ['primary_report', 'primary'],
        ['opinion_article', 'secondary_primary_located'],
      ],
    ],
  ])('the sources of %s stand as they should', (slug, standings) => {
    expect(standingsIn(slug)).toEqual(standings);
  });
});

const source: Source = {
  slug: 'a',
  kind: 'press_release',
  title: 'A',
  publisher: { missing: 'not_entered' },
  author: { missing: 'not_entered' },
  url: { missing: 'not_entered' },
  archivedUrl: null,
  published: { missing: 'not_entered' },
  accessed: null,
  language: null,
  licence: null,
  chain: [],
};
const disclosure: Disclosure = {
  ...nothingEntered,
  pollsters: { value: [{ slug: 'gallup', name: 'Gallup' }] },
};

describe('a press release', () => {
  test('is the survey’s own where one of the pollsters wrote or published it', () => {
    expect(isPrimarySource({ ...source, author: { value: 'Gallup' } }, disclosure)).toBe(true);
    expect(
      isPrimarySource({ ...source, publisher: { value: { slug: 'gallup', name: 'Gallup' } } }, disclosure),
    ).toBe(true);
  });

  test('is not where somebody else did, or nobody knows who', () => {
    expect(isPrimarySource({ ...source, author: { value: 'PR Newswire' } }, disclosure)).toBe(false);
    expect(isPrimarySource(source, disclosure)).toBe(false);
    expect(isPrimarySource({ ...source, author: { value: 'Gallup' } }, nothingEntered)).toBe(false);
  });
});

test('an article is never the survey’s own, a report and a data set always are', () => {
  const kinds = ['news_article', 'opinion_article', 'reference', 'primary_report', 'dataset'] as const;
  const author = { value: 'Gallup' };
  expect(kinds.filter((kind) => isPrimarySource({ ...source, kind, author }, disclosure))).toEqual([
    'primary_report',
    'dataset',
  ]);
});

describe('the primary report of a secondary source counts as located', () => {
  const article: Source = { ...source, slug: 'article', kind: 'news_article' };

  test('where the article’s own chain leads to one', () => {
    const link = { slug: 'x', title: 'X' };
    const standing = (kinds: Source['kind'][]) =>
      sourceStanding({ ...article, chain: kinds.map((kind) => ({ ...link, kind })) }, disclosure, []);
    expect(standing(['news_article', 'primary_report'])).toBe('secondary_primary_located');
    expect(standing(['news_article', 'press_release'])).toBe('secondary_primary_not_located');
  });

  test('where another source of the wave is one', () => {
    const report: Source = { ...source, slug: 'report', kind: 'dataset' };
    expect(sourceStanding(article, disclosure, [article, report])).toBe('secondary_primary_located');
    expect(sourceStanding(article, disclosure, [article])).toBe('secondary_primary_not_located');
  });
});

test('the primary sources of a wave, and the sources of its items, are each named once', () => {
  const report: Source = { ...source, slug: 'report', kind: 'primary_report' };
  expect(primarySources(disclosure, [report, source, { ...report }])).toEqual([report]);
  const items = waves.find(({ slug }) => slug === 'sancrox-2025-05')?.items ?? [];
  expect(items).toHaveLength(6);
  expect(sourcesOfItems(items).map(({ slug }) => slug)).toEqual([
    'sancrox-political-advisory-voters-rally-around-oyun-erdene-ahead-of-vote-of-no',
  ]);
  expect(sourcesOfItems([])).toEqual([]);
});
