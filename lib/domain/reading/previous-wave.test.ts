import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InSeries, pairPrevious } from './previous-wave';

const waves = fc
  .array(
    fc.record({
      country: fc.constantFrom('MN', 'KZ'),
      pollsters: fc.constantFrom('a', 'b', 'a b'),
      wordings: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.flatMap(({ wordings, ...wave }, index) =>
      wordings.map((asked): InSeries => ({ ...wave, wave: `wave ${index}`, asked })),
    ),
  );

/** The rule in its own words, which looks through all that came before. */
function previousOf(items: readonly InSeries[], index: number): InSeries | null {
  const item = items[index];
  if (!item) return null;
  const before = items
    .slice(0, index)
    .filter(({ country, wave }) => country === item.country && wave !== item.wave);
  const latest = before.findLast(({ pollsters }) => pollsters === item.pollsters) ?? before.at(-1);
  const ofLatest = before.filter(({ wave }) => wave === latest?.wave);
  return ofLatest.find(({ asked }) => asked === item.asked) ?? ofLatest[0] ?? null;
}

test('an item is compared with its country’s latest earlier wave by the same pollsters, else its latest', () => {
  fc.assert(
    fc.property(waves, (items) => {
      const pairs = pairPrevious(items, (item) => item);
      for (const [index, previous] of pairs.entries()) expect(previous).toBe(previousOf(items, index));
    }),
    { numRuns: 500 },
  );
});
