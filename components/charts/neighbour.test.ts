import { expect, test } from 'vitest';
import type { SceneMark } from '@/lib/domain/charts/scene';
import { neighbourOf } from './neighbour';

const point = {
  waveSlug: '',
  firstDay: '2024-01-01',
  lastDay: '2024-01-01',
  valuePct: 0,
  qualifier: '=' as const,
  valueText: '',
  tip: [],
};

function mark(id: string, x: number, y: number): SceneMark {
  const hit = { x, y, width: 1, height: 1 };
  return {
    id,
    point,
    colour: 'c1',
    x,
    y,
    hit,
    shape: { form: 'dot', x, y, radius: 3, arrow: null, about: false, hollow: false, band: null },
  };
}

const marks = [
  mark('a1', 0, 10),
  mark('a2', 100, 12),
  mark('b1', 0, 80),
  mark('b2', 100, 60),
  mark('c2', 100, 90),
];

test.each([
  ['a1', 'ArrowRight', 'a2'],
  ['a2', 'ArrowRight', 'b1'],
  ['a1', 'ArrowLeft', null],
  ['a1', 'ArrowDown', 'b1'],
  ['a2', 'ArrowDown', 'b2'],
  ['c2', 'ArrowUp', 'b2'],
  ['a1', 'ArrowUp', null],
  ['b1', 'Home', 'a1'],
  ['b1', 'End', 'c2'],
  ['b1', 'Enter', null],
])('from %s the key %s leads to %s', (from, key, to) => {
  expect(neighbourOf(marks, from, key)?.id ?? null).toBe(to);
});
