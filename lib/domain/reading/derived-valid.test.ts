import { expect, test } from 'vitest';
import { seedQuestion } from '@/tests/samples/seed-register';
import { deriveValid } from './derived-valid';

test('turnout of 2012 has valid percents that follow, and the n behind them', () => {
  const asked = seedQuestion('would-vote').items[1];
  const derived = asked && deriveValid(asked);
  expect(derived?.leftOut.map(({ label }) => label)).toEqual(['No answer', "Don't know"]);
  expect(derived?.shares).toEqual([
    { label: 'Yes', sharePct: expect.closeTo(84.2, 1) },
    { label: 'No', sharePct: expect.closeTo(15.7, 1) },
  ]);
  expect(derived?.n).toEqual({ value: 4608, isDerived: true });
});

test('nothing is derived where valid percents are printed, or the rest is not', () => {
  const [printed] = seedQuestion('party-vote').items;
  const [partial] = seedQuestion('favourability-russia').items;
  const [alone] = seedQuestion('best-partner').items;
  for (const asked of [printed, partial, alone]) expect(asked && deriveValid(asked)).toBeNull();
});

test('nothing is derived where an answer of no answer is not exact', () => {
  const asked = seedQuestion('would-vote').items[1];
  if (!asked) throw new Error('would vote has no wave of 2012');
  const bases = asked.item.bases.map((base) => ({
    ...base,
    estimates: base.estimates.map((estimate) => ({ ...estimate, qualifier: '~' as const })),
  }));
  expect(deriveValid({ ...asked, item: { ...asked.item, bases } })).toBeNull();
});

test('nothing is derived where one share is more than all that is left', () => {
  const asked = seedQuestion('would-vote').items[1];
  if (!asked) throw new Error('would vote has no wave of 2012');
  const printed: Record<string, number> = { Yes: 3, No: 0, "Don't know": 98, 'No answer': 0 };
  const bases = asked.item.bases.map((base) => ({
    ...base,
    estimates: base.estimates.map((estimate) => ({
      ...estimate,
      value: printed[estimate.option.label] ?? 0,
      decimals: 0,
    })),
  }));
  expect(deriveValid({ ...asked, item: { ...asked.item, bases } })).toBeNull();
});
