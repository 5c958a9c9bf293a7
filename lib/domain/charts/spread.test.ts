import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread';

const items = fc.array(
  fc.record({ wanted: fc.integer({ min: -50, max: 150 }), extent: fc.integer({ min: 1, max: 20 }) }),
  { minLength: 1, maxLength: 12 },
);

test('Two that want the same place share the distance', () => {
  expect(
    spread(
      [
        { wanted: 50, extent: 10 },
        { wanted: 50, extent: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([45, 55]);
});

test('One that has room stays where it wants to be, and one that wants to be outside stops at the edge', () => {
  expect(
    spread(
      [
        { wanted: 30, extent: 10 },
        { wanted: 99, extent: 10 },
      ],
      0,
      100,
    ),
  ).toEqual([30, 95]);
});

test('None overlap, all keep their order, and all lie inside where there is room', () => {
  fc.assert(
    fc.property(items, (list) => {
      const centres = spread(list, 0, 100);
      const order = list.map((item, index) => ({ ...item, centre: centres[index] ?? Number.NaN, index }));
      order.sort((a, b) => a.wanted - b.wanted || a.index - b.index);
      let edge = 0;
      for (const { centre, extent } of order) {
        expect(centre - extent / 2).toBeGreaterThanOrEqual(edge - 1e-9);
        edge = centre + extent / 2;
      }
      const total = list.reduce((sum, { extent }) => sum + extent, 0);
      expect(edge).toBeLessThanOrEqual(Math.max(100, total) + 1e-9);
    }),
  );
});
