import { expect, test } from 'vitest';
import { nameItems, repeatedQuestions } from './item-names';

const asked = (slug: string, text: string | null) => ({
  question: { slug },
  wording: text === null ? { missing: 'not_stated' as const } : { value: { text, language: 'en' } },
});

test('an item keeps its name by its wording, else by its question', () => {
  const [first, second, other] = [asked('best', 'Who?'), asked('best', 'Whom?'), asked('votes', null)];
  const before = [first, second, other];
  const after = [
    asked('votes', 'Which?'),
    asked('best', 'Whom?'),
    asked('best', 'Who, then?'),
    asked('new', null),
  ];
  const names = nameItems(before, after);
  expect(after.map((item) => names.get(item))).toEqual([
    names.get(other),
    names.get(second),
    names.get(first),
    'new 3',
  ]);
  expect(repeatedQuestions(before)).toEqual(new Set(['best']));
});
