import { expect, test } from 'vitest';
import type { Facets } from '@/lib/data/find/overview';
import { noFilter } from '@/lib/domain/queries/list-filter';
import { wordsOf } from '@/lib/words/words';
import { toFormFacets } from './list-facets';

const words = wordsOf('en');

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
