import { expect, test } from 'vitest';
import { toDatedWave } from './dated-wave';
import { partRollingWaves } from './rolling-waves';

const day = (index: number) => new Date(Date.UTC(2024, 0, index)).toISOString().slice(0, 10);

/** The ids of those that enter and of those left out; an id is the days of fieldwork in January. */
function part(periods: Record<string, { house?: string; n?: number }>) {
  const waves = Object.entries(periods).map(([id, { house = 'A', n = 1000 }]) => {
    const [start = 0, end = start] = id.split('-').map(Number);
    return toDatedWave({ id, house, n, startDay: day(start), endDay: day(end), sharePct: 50 });
  });
  const idsOf = (some: typeof waves) => some.map(({ wave }) => wave.id);
  const { entered, overlapping } = partRollingWaves(waves.toReversed());
  return { entered: idsOf(entered), overlapping: idsOf(overlapping) };
}

test('the latest of a rolling poll enters, and going back those that it does not overlap', () => {
  expect(part({ '1-3': {}, '2-4': {}, '3-5': {} })).toEqual({
    entered: ['3-5'],
    overlapping: ['1-3', '2-4'],
  });
  expect(part({ '1-2': {}, '2-4': {}, '3-5': {} })).toEqual({
    entered: ['1-2', '3-5'],
    overlapping: ['2-4'],
  });
});

test('waves of different houses may overlap, and those of one may follow each other from day to day', () => {
  expect(part({ '1-3': {}, '2-4': { house: 'B' }, '4-5': {} }).overlapping).toEqual([]);
});

test('a wave known to the year does not keep out those known to the day', () => {
  expect(part({ '1-366': {}, '5-8': {}, '25-28': {} })).toEqual({
    entered: ['5-8', '25-28'],
    overlapping: ['1-366'],
  });
});

test('a wave of very few interviews does not keep out a large one', () => {
  expect(part({ '1-3': {}, '3-5': { n: 99 } })).toEqual({ entered: ['1-3'], overlapping: ['3-5'] });
  expect(part({ '1-3': {}, '3-5': { n: 100 } })).toEqual({ entered: ['3-5'], overlapping: ['1-3'] });
});
