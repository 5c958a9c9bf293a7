import { describe, expect, test } from 'vitest';
import { toParameters } from './search-parameters';

describe('the parameters of an address', () => {
  test('are taken as they stand, of one that stands several times the first', () => {
    const parameters = toParameters({
      topic: 'Foreign relations',
      page: ['2', '3'],
      none: undefined,
      empty: '',
    });
    expect([...parameters]).toEqual([
      ['topic', 'Foreign relations'],
      ['page', '2'],
      ['empty', ''],
    ]);
  });

  test('are none where there are none', () => {
    expect([...toParameters({ page: [] })]).toEqual([]);
  });
});
