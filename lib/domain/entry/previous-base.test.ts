import { expect, test } from 'vitest';
import type { EarlierItem, KnownQuestion } from './entry-context';
import { findPreviousBase } from './previous-base';
import { emptyColumn, emptyEntry, type WaveEntry } from './wave-entry';

const all = { kind: 'all', groupDimension: null, group: null, n: null, estimates: [] };

function earlier(wave: string, given: Partial<EarlierItem>): EarlierItem {
  const days = { firstDay: '2012-03-01', lastDay: '2012-03-20' };
  return { wave, waveTitle: wave, country: 'MN', pollsters: ['Gallup'], ...days, bases: [all], ...given };
}

/** The latest first. */
const known: KnownQuestion = {
  slug: 'would-vote',
  title: 'Would vote',
  topic: 'Elections',
  options: [],
  wordings: [],
  items: [
    earlier('later', { lastDay: '2013-03-02' }),
    earlier('abroad', { country: 'KZ' }),
    earlier('of-valid', { bases: [{ ...all, kind: 'valid' }] }),
    earlier('gallup', {}),
    earlier('sant-maral', { pollsters: ['SANT MARAL Foundation'] }),
    earlier('undated', { pollsters: ['Nobody'], firstDay: null, lastDay: null }),
  ],
};

const typed = (text: string) => ({ text, missing: 'not_entered' as const });

function previousOf(country: string, pollsters: string, column = emptyColumn('c1', 's1')): string | null {
  const attributes: WaveEntry['attributes'] = {
    ...emptyEntry.attributes,
    pollsters: typed(pollsters),
    fieldworkStart: typed('2013-03-01'),
  };
  return findPreviousBase({ country, attributes }, column, known)?.wave.wave ?? null;
}

test('what is typed is compared with the wave that it will be compared with once it is published', () => {
  expect(previousOf('MN', 'Sant Maral Foundation')).toBe('sant-maral');
  expect(previousOf('MN', 'Nobody')).toBe('undated');
  expect(previousOf('MN', 'A new house')).toBe('gallup');
  expect(previousOf('KZ', 'Sant Maral Foundation')).toBe('abroad');
  expect(previousOf('TJ', 'Gallup')).toBeNull();
  expect(previousOf('', 'A new house')).toBe('abroad');
});

test('it is compared on the column’s own base, of which an earlier wave may be the last', () => {
  const valid = { ...emptyColumn('c1', 's1'), kind: 'valid' };
  expect(previousOf('MN', 'Sant Maral Foundation', valid)).toBe('of-valid');
  expect(previousOf('MN', 'Gallup', { ...valid, group: 'Men', groupDimension: 'Sex' })).toBeNull();
});
