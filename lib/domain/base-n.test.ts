import { expect, test } from 'vitest';
import { nOf } from './base-n';
import type { Base } from './estimate';
import { nothingEntered } from './wave';

const base: Base = {
  kind: 'all',
  note: null,
  groupDimension: null,
  group: null,
  n: { missing: 'not_entered' },
  estimates: [],
};
const disclosure = { ...nothingEntered, sampleSize: { value: 1240 } };

test('behind all respondents stands the wave’s sample size, where the base has no n of its own', () => {
  expect(nOf(disclosure, base)).toEqual({ value: 1240 });
  expect(nOf(disclosure, { ...base, n: { missing: 'not_stated' } })).toEqual({ value: 1240 });
  expect(nOf(disclosure, { ...base, n: { value: 1195 } })).toEqual({ value: 1195 });
});

test('where the wave has no sample size, why it is missing says why n is', () => {
  expect(nOf({ ...disclosure, sampleSize: { missing: 'not_stated' } }, base)).toEqual({
    missing: 'not_stated',
  });
});

test('the n of valid answers and of groups is never guessed', () => {
  expect(nOf(disclosure, { ...base, kind: 'valid' })).toEqual({ missing: 'not_entered' });
  expect(nOf(disclosure, { ...base, groupDimension: 'Settlement', group: 'Ulaanbaatar' })).toEqual({
    missing: 'not_entered',
  });
  expect(nOf(disclosure, { ...base, group: 'Ulaanbaatar', n: { value: 480 } })).toEqual({ value: 480 });
});
