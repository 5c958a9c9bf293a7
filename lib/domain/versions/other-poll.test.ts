import { expect, test } from 'vitest';
import { contradictionsOf } from './other-poll';
import type { WaveChange } from './wave-change';

const change = (field: string, before: string | null, after: string | null): WaveChange => ({
  ...{ field, before, after, question: null, questionTitle: null, base: null },
  ...{ groupDimension: null, group: null, option: null },
});

test('two polls differ in what both of them state', () => {
  const changes = [
    change('sponsor', 'Bild', 'WamS'),
    change('sample_size', '2001', '1204'),
    change('value', '27', '26'),
    change('mode', 'online', 'telephone'),
  ];
  expect(contradictionsOf(changes, { known: 'bild', given: 'wams' })).toEqual([
    'the slug bild there and wams here',
    'the sponsor "Bild" there and "WamS" here',
    'the n "2001" there and "1204" here',
    '1 value',
  ]);
});

test('one poll is told more of, or told the same again', () => {
  const more = [
    change('sponsor', 'not_stated', 'WamS'),
    change('sample_size', '', '1204'),
    change('value', null, '26'),
  ];
  expect(contradictionsOf(more, null)).toEqual([]);
  expect(contradictionsOf([], { known: 'bild', given: 'wams' })).toEqual([]);
});
