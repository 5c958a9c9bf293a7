import { expect, test } from 'vitest';
import { addressOf } from './page-address';

test('addresses of the default language have no prefix', () => {
  const to = addressOf('en');
  expect([to('/'), to('/questions'), to('/waves/mongolia-2024')]).toEqual([
    '/',
    '/questions',
    '/waves/mongolia-2024',
  ]);
});
