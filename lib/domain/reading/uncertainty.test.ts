import { describe, expect, test } from 'vitest';
import type { Disclosure } from '@/lib/domain/record/attributes';
import type { Estimate } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import { seedQuestion } from '@/tests/samples/seed-register';
import { designEffectOf, sizeOfBase, uncertaintyOf } from './uncertainty';

/** Would vote, 2009, of 1,240 interviews, with some of its wave's metadata replaced. */
function placed(disclosure: Partial<Disclosure>): PlacedBase {
  const { first, base } = seedQuestion('would-vote');
  const sheet = { ...first.sheet, disclosure: { ...first.sheet.disclosure, ...disclosure } };
  return { ...first, sheet, base: base('all') };
}

function yesOf({ base }: PlacedBase, change: Partial<Estimate> = {}): Estimate {
  const [yes] = base.estimates;
  if (!yes) throw new Error('would vote has no value');
  return { ...yes, ...change };
}

function of(disclosure: Partial<Disclosure>, change: Partial<Estimate> = {}) {
  const one = placed(disclosure);
  return uncertaintyOf(one, yesOf(one, change));
}

describe('an interval', () => {
  test('is solid of a stated probability sample', () => {
    expect(of({ sampling: { value: 'probability' } })).toEqual({
      kind: 'stated',
      interval: { lowPct: expect.closeTo(77.57, 1), highPct: expect.closeTo(82.037, 3) },
      marginPts: expect.closeTo(2.23, 2),
      n: 1240,
      isNDerived: false,
      designEffect: { value: 1, from: 'assumed' },
      samplingMissing: null,
    });
  });

  test.each(['not_stated', 'not_entered'] as const)('is indicative where the sampling is %s', (missing) => {
    expect(of({ sampling: { missing } })).toMatchObject({ kind: 'indicative', samplingMissing: missing });
  });

  test.each([
    { sampling: { value: 'non_probability' }, because: 'non_probability' },
    { sampling: { value: 'mixed' }, because: 'mixed_sampling' },
    { sampling: { missing: 'not_applicable' }, because: 'no_sampling' },
  ] as const)('is withheld where it would mislead: $because', ({ sampling, because }) => {
    expect(of({ sampling })).toEqual({ kind: 'withheld', because, missing: null });
  });

  test('is withheld where the value is not exact, whatever else is known', () => {
    for (const qualifier of ['<', '>', '~'] as const)
      expect(of({ sampling: { value: 'probability' } }, { qualifier })).toEqual({
        kind: 'withheld',
        because: 'inexact',
        missing: null,
      });
  });

  test('is withheld where n of the base is not known, and says why it is not', () => {
    expect(of({ sampleSize: { missing: 'not_stated' } })).toEqual({
      kind: 'withheld',
      because: 'n_unknown',
      missing: 'not_stated',
    });
    const { first } = seedQuestion('would-vote');
    const group = first.item.bases.find((base) => base.group === 'Countryside');
    if (!group) throw new Error('would vote has no group');
    const one = { ...first, base: group };
    expect(uncertaintyOf(one, yesOf(one))).toMatchObject({ because: 'n_unknown', missing: 'not_entered' });
  });

  test('of valid answers has the n that follows from what is left out', () => {
    const { first, base } = seedQuestion('party-vote');
    const one = { ...first, base: base('valid') };
    expect(uncertaintyOf(one, yesOf(one))).toMatchObject({ n: 877, isNDerived: true });
  });

  test('of the figures of 2024 there is none', () => {
    for (const slug of ['best-partner', 'neutrality-ukraine']) {
      const { first, base } = seedQuestion(slug);
      const one = { ...first, base: base('all') };
      expect(uncertaintyOf(one, yesOf(one))).toEqual({
        kind: 'withheld',
        because: 'n_unknown',
        missing: 'not_stated',
      });
    }
  });
});

describe('a design effect', () => {
  const effectOf = (disclosure: Partial<Disclosure>) => designEffectOf(placed(disclosure).sheet);

  test('is the published one, which comes before what a margin implies', () => {
    expect(effectOf({ designEffect: { value: '1.40' }, marginOfError: { value: '3.5' } })).toEqual({
      value: 1.4,
      from: 'published',
    });
  });

  test('follows from a published margin with a decimal', () => {
    const implied = effectOf({ marginOfError: { value: '3.5' }, sampleSize: { value: 1000 } });
    expect(implied).toEqual({ value: expect.closeTo(1.2756, 4), from: 'margin' });
  });

  test.each([
    { name: 'a margin in whole points', marginOfError: '3' },
    { name: 'a margin that is far too small for its n', marginOfError: '0.5' },
    { name: 'a margin of nothing', marginOfError: '0.0' },
    { name: 'a margin of more than everything', marginOfError: '120.0' },
  ])('is assumed with $name', ({ marginOfError }) => {
    expect(effectOf({ marginOfError: { value: marginOfError } })).toEqual({ value: 1, from: 'assumed' });
  });

  test('is assumed where the published one cannot be, or the sample size is not known', () => {
    const assumed = { value: 1, from: 'assumed' };
    for (const value of ['0', '0.2', '9'.repeat(400)])
      expect(effectOf({ designEffect: { value } })).toEqual(assumed);
    const noSize = { marginOfError: { value: '3.5' }, sampleSize: { missing: 'not_stated' } } as const;
    expect(effectOf(noSize)).toEqual(assumed);
  });
});

test('a base under 100 interviews is small, under 30 tiny', () => {
  expect([1, 29, 30, 99, 100].map(sizeOfBase)).toEqual(['tiny', 'tiny', 'small', 'small', 'ample']);
});
