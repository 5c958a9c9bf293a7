import { expect, test } from 'vitest';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { groupSentences } from './group-texts';

test('groups of few interviews are named, and have no interval where they are very few', () => {
  const { question, first } = seedQuestion('would-vote');
  const sizes: Record<string, number> = { Countryside: 80, Ulaanbaatar: 20 };
  const bases = first.item.bases.map((base) => {
    const size = sizes[base.group ?? ''];
    return size === undefined ? base : { ...base, n: { value: size } };
  });
  const asked = { ...first, item: { ...first.item, bases } };
  expect(groupSentences(question, asked, { base: 'all', dimension: 'Settlement' }, wordsOf('en'))).toEqual([
    'Yes: Countryside 81.3% (95% interval 71.4 to 88.3) and Ulaanbaatar 77.3%.',
    'Of fewer than 100 interviews: Countryside and Ulaanbaatar.',
    'The intervals are as if of simple random samples.',
  ]);
});
