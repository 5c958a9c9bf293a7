import { expect, test } from 'vitest';
import { isReordered } from './reordered';

test('only what both lists have counts', () => {
  expect(isReordered(['a', 'b', 'c'], ['a', 'c'])).toBe(false);
  expect(isReordered(['a', 'c'], ['a', 'b', 'c', 'd'])).toBe(false);
  expect(isReordered(['a', 'b', 'c'], ['d', 'c', 'a'])).toBe(true);
  expect(isReordered([1, 2], [2, 1])).toBe(true);
  expect(isReordered([], ['a'])).toBe(false);
});
