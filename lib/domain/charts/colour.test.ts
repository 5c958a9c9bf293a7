import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignColours, type ColouredOption } from './colour';

/** The colours by the names of the options. */
function colours(options: readonly ColouredOption[]) {
  return Object.fromEntries(assignColours(options));
}

function option(key: string, position: number, more: Partial<ColouredOption> = {}): ColouredOption {
  return { key, position, kind: 'substantive', side: null, ...more };
}

test('Substantive options take the categories in their order, the rest greys by kind', () => {
  expect(
    colours([
      option('yes', 0),
      option('dk', 2, { kind: 'dont_know' }),
      option('no', 1),
      option('na', 3, { kind: 'no_answer' }),
      option('neutral', 4, { kind: 'neutral' }),
      option('none', 5, { kind: 'none' }),
    ]),
  ).toEqual({ yes: 'c1', no: 'c2', dk: 'unanswered', na: 'unanswered', neutral: 'neutral', none: 'other' });
});

test('From the eighth on substantive options are quiet', () => {
  const nine = assignColours(Array.from({ length: 9 }, (_, position) => option(`o${position}`, position)));
  expect([...nine.values()]).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'other', 'other']);
});

test('A scale is strong at its ends, soft inside and grey in the middle, in either direction', () => {
  const upward = [
    option('very bad', 0, { side: -1 }),
    option('bad', 1, { side: -1 }),
    option('neither', 2, { side: 0, kind: 'neutral' }),
    option('good', 3, { side: 1 }),
    option('very good', 4, { side: 1 }),
    option('dk', 5, { kind: 'dont_know' }),
  ];
  const expected = {
    'very bad': 'n2',
    bad: 'n1',
    neither: 'mid',
    good: 'p1',
    'very good': 'p2',
    dk: 'unanswered',
  };
  expect(colours(upward)).toEqual(expected);
  expect(colours(upward.map((each) => ({ ...each, position: 9 - each.position })))).toEqual(expected);
});

test('A side of one answer is strong', () => {
  expect(colours([option('for', 0, { side: 1 }), option('against', 1, { side: -1 })])).toEqual({
    for: 'p2',
    against: 'n2',
  });
});

test('The order of input does not matter', () => {
  const sets = fc
    .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 })
    .map((positions) => positions.map((position) => option(`o${position}`, position)));
  fc.assert(
    fc.property(sets, (options) => {
      expect(assignColours([...options].reverse())).toEqual(assignColours(options));
    }),
  );
});
