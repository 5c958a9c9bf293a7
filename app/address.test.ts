import { describe, expect, test } from 'vitest';
import { addressOf } from './address';
import { toParameters } from './search-parameters';

test('addresses of the default language have no prefix', () => {
  const to = addressOf('en');
  expect([to('/'), to('/questions'), to('/waves/mongolia-2024')]).toEqual([
    '/',
    '/questions',
    '/waves/mongolia-2024',
  ]);
});

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
