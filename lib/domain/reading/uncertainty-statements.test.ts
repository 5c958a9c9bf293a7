import { describe, expect, test } from 'vitest';
import type { Disclosure } from '@/lib/domain/record/attributes';
import type { Estimate } from '@/lib/domain/record/estimate';
import type { PlacedBase } from '@/lib/domain/record/placed';
import { seedQuestion } from '@/tests/samples/seed-register';
import { toUncertaintyStatements } from './uncertainty-statements';

/** Would vote, 2009, of 1,240 interviews, with its values or some of its wave's metadata replaced. */
function placed(changes: Partial<Estimate>[], disclosure: Partial<Disclosure> = {}): PlacedBase {
  const { first, base } = seedQuestion('would-vote');
  const estimates = base('all').estimates.map((estimate, index) => ({ ...estimate, ...changes[index] }));
  return {
    ...first,
    sheet: { ...first.sheet, disclosure: { ...first.sheet.disclosure, ...disclosure } },
    base: { ...base('all'), estimates },
  };
}

/** Would vote as a scale of two sides with these shares. */
function scale(positivePct: readonly number[], negativePct: readonly number[]): PlacedBase {
  const [one] = seedQuestion('would-vote').base('all').estimates;
  if (!one) throw new Error('would vote has no value');
  const estimates = [...positivePct, ...negativePct].map((value, index): Estimate => {
    const side = index < positivePct.length ? 1 : -1;
    return { ...one, value, decimals: 0, option: { ...one.option, label: `${index}`, side } };
  });
  const { base, ...rest } = placed([]);
  return { ...rest, base: { ...base, estimates } };
}

function kindsOf(one: PlacedBase): string[] {
  return toUncertaintyStatements(one, null, null).map(({ kind }) => kind);
}

describe('the net of a scale', () => {
  test('is told where both of its sides are printed', () => {
    expect(kindsOf(scale([30, 20], [25, 10]))).toEqual(['interval', 'net']);
    expect(kindsOf(scale([30, 20], []))).toEqual(['interval']);
  });

  test.each([
    { name: 'all its shares', positivePct: [70, 20], negativePct: [60] },
    { name: 'the shares of one side', positivePct: [70, 60], negativePct: [10] },
    {
      name: 'the shares of one side, though of all it may be rounding',
      positivePct: [52, 50],
      negativePct: [0, 0, 0],
    },
  ])('is not told where $name add up to more than 100', ({ positivePct, negativePct }) => {
    expect(kindsOf(scale(positivePct, negativePct))).toEqual(['interval']);
  });
});

describe('a small base is told of', () => {
  const small = { value: 99 };
  const tiny = { value: 29 };

  test.each([
    { sampleSize: small, kinds: ['interval', 'small_base', 'lead'] },
    { sampleSize: tiny, kinds: ['tiny_base'] },
  ])('where an interval could be given, of $sampleSize.value interviews', ({ sampleSize, kinds }) => {
    expect(kindsOf(placed([], { sampleSize }))).toEqual(kinds);
  });

  test.each([
    { sampleSize: small, kinds: ['withheld', 'small_base'] },
    { sampleSize: tiny, kinds: ['withheld', 'tiny_base'] },
  ])('where none can, of $sampleSize.value interviews', ({ sampleSize, kinds }) => {
    expect(kindsOf(placed([], { sampleSize, sampling: { value: 'non_probability' } }))).toEqual(kinds);
    expect(kindsOf(placed([{ qualifier: '>' }], { sampleSize }))).toEqual(kinds);
  });
});

test('where everybody gave one answer, nothing is said to be certain', () => {
  const all = placed([{ value: 100 }, { value: 0 }, { value: 0 }, { value: 0 }], {
    marginOfError: { value: '3' },
  });
  expect(toUncertaintyStatements(all, null, null)).toMatchObject([
    { kind: 'interval' },
    { kind: 'published_margin', oursPts: null },
  ]);
  expect(kindsOf(scale([100, 0], [0]))).toEqual(['interval']);
});

describe('a published margin', () => {
  const marginOfError = { value: '3' };

  test('stands alone where ours would be of a tiny base', () => {
    const [ample, tiny] = [1240, 29].map((value) =>
      toUncertaintyStatements(placed([], { marginOfError, sampleSize: { value } }), null, null).find(
        ({ kind }) => kind === 'published_margin',
      ),
    );
    expect(ample).toMatchObject({ margin: '3', oursPts: expect.closeTo(2.23, 2) });
    expect(tiny).toMatchObject({ margin: '3', oursPts: null });
  });

  test('is not told of a group, whose margin it is not', () => {
    const { base, ...rest } = placed([], { marginOfError });
    const group = { ...base, groupDimension: 'Settlement', group: 'Countryside', n: { value: 800 } };
    expect(kindsOf({ ...rest, base: group })).toEqual(['interval', 'lead']);
  });
});

describe('a change', () => {
  const [, in2012] = seedQuestion('would-vote').items;
  const base = in2012?.item.bases.find(({ group }) => group === null);
  if (!in2012 || !base) throw new Error('would vote has no wave of 2012');

  test('is told of the answer that is spoken of', () => {
    const told = toUncertaintyStatements({ ...in2012, base }, placed([]), null);
    expect(told.map(({ kind }) => kind)).toContain('change');
  });

  test('from a wave that prints no value of the answer is said to be unknown', () => {
    const one = placed([]);
    const without = { ...one, base: { ...one.base, estimates: one.base.estimates.slice(1) } };
    const told = toUncertaintyStatements({ ...in2012, base }, without, null);
    expect(told.at(-1)).toEqual({ kind: 'change_missing', option: 'Yes', previous: without });
  });
});
