import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import type { Option } from '@/lib/domain/record/question';
import type { Wave } from '@/lib/domain/record/wave';
import { estimateKey, keepPositions } from './kept-positions';

/** A wave of one item whose base of all and of the valid hold these answers, in this order. */
function waveOf(values: readonly (readonly [kind: 'all' | 'valid', label: string])[]): Wave {
  const option = (label: string): Option => ({
    label,
    kind: 'substantive',
    position: 0,
    side: null,
    step: null,
  });
  const placed = values.map(([kind, label], position) => ({ kind, label, position }));
  const bases = (['all', 'valid'] as const).map((kind) => ({
    kind,
    note: null,
    groupDimension: null,
    group: null,
    n: { missing: 'not_stated' as const },
    estimates: placed
      .filter((one) => one.kind === kind)
      .map(({ label, position }) => ({
        option: option(label),
        value: 1,
        decimals: 0,
        qualifier: '=' as const,
        unit: 'percent' as const,
        reference: 0,
        position,
      })),
  }));
  const question = { slug: 'question', title: 'Question', topic: 'Topic' };
  return {
    slug: 'wave',
    title: 'Wave',
    country: 'MN',
    status: 'published',
    disclosure: nothingEntered,
    items: [
      { question, wording: { missing: 'not_stated' }, place: null, checkedBy: null, references: [], bases },
    ],
  };
}

/** Base and answer of each value of a wave, by position. */
function orderOf(wave: Wave): string[] {
  return wave.items
    .flatMap((item) => item.bases.flatMap((base) => base.estimates.map((estimate) => ({ base, estimate }))))
    .sort((a, b) => a.estimate.position - b.estimate.position)
    .map(({ base, estimate }) => `${base.kind} ${estimate.option.label}`);
}

describe('the values of a corrected wave', () => {
  test('stand as they stood, though they are typed base by base', () => {
    const before = waveOf([
      ['all', 'A'],
      ['valid', 'A'],
      ['all', 'B'],
      ['valid', 'B'],
    ]);
    const after = waveOf([
      ['all', 'B'],
      ['all', 'A'],
      ['valid', 'A'],
      ['valid', 'B'],
    ]);
    expect(orderOf(keepPositions(before, after))).toEqual(['all A', 'valid A', 'all B', 'valid B']);
  });

  test('stand after the one before them where they are new, first where nothing is before them', () => {
    const before = waveOf([
      ['all', 'A'],
      ['valid', 'A'],
      ['all', 'C'],
    ]);
    const after = waveOf([
      ['all', 'Z'],
      ['all', 'A'],
      ['all', 'B'],
      ['all', 'C'],
      ['valid', 'A'],
      ['valid', 'B'],
    ]);
    expect(orderOf(keepPositions(before, after))).toEqual([
      'all Z',
      'all A',
      'all B',
      'valid A',
      'valid B',
      'all C',
    ]);
  });

  test('are numbered without gaps where one goes', () => {
    const after = keepPositions(
      waveOf([
        ['all', 'A'],
        ['all', 'B'],
        ['all', 'C'],
      ]),
      waveOf([
        ['all', 'C'],
        ['all', 'A'],
      ]),
    );
    const numbers = after.items[0]?.bases[0]?.estimates.map(({ option, position }) => [
      option.label,
      position,
    ]);
    expect(numbers).toEqual([
      ['A', 0],
      ['C', 1],
    ]);
  });

  const values = fc.uniqueArray(
    fc.tuple(fc.constantFrom('all', 'valid'), fc.constantFrom('A', 'B', 'C', 'D')),
    {
      selector: ([kind, label]) => `${kind} ${label}`,
    },
  );

  test('are all there once, numbered from 0, and those of before in their order', () => {
    fc.assert(
      fc.property(values, values, (old, now) => {
        const [before, after] = [waveOf(old), keepPositions(waveOf(old), waveOf(now))];
        const [was, is] = [orderOf(before), orderOf(after)];
        expect([...is].sort()).toEqual(now.map(([kind, label]) => `${kind} ${label}`).sort());
        expect(is.filter((one) => was.includes(one))).toEqual(was.filter((one) => is.includes(one)));
        const positions = after.items.flatMap((item) =>
          item.bases.flatMap(({ estimates }) => estimates.map(({ position }) => position)),
        );
        expect(positions.sort((a, b) => a - b)).toEqual(now.map((_, index) => index));
      }),
    );
  });
});

test('an estimate is told apart by question, base and answer', () => {
  const base = { kind: 'all', note: null, groupDimension: 'Age', group: '18-24' };
  const keys = [
    estimateKey('question', base, 'A'),
    estimateKey('question', base, 'B'),
    estimateKey('other', base, 'A'),
    estimateKey('question', { ...base, group: '25-34' }, 'A'),
    estimateKey('question', { ...base, note: 'of voters' }, 'A'),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
