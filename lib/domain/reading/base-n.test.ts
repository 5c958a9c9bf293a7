import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Base } from '@/lib/domain/record/estimate';
import type { Item, WaveSheet } from '@/lib/domain/record/wave';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { readPrintedNumber } from '@/lib/domain/values/printed-number';
import { deriveValidN, nOf } from './base-n';

const { sheet, votes, all, valid } = readPartyVote();

const group = { groupDimension: 'Settlement', group: 'Ulaanbaatar' };

/** A base of that kind with printed shares by answer. */
function printed(kind: string, shares: Record<string, string>): Base {
  const estimates = Object.entries(shares).map(([label, share], position) => ({
    option: { label, kind: 'substantive' as const, position, side: null, step: null },
    ...readPrintedNumber(share.replace(/^[<>~]/, '')),
    qualifier: /^[<>~]/.test(share) ? ('>' as const) : ('=' as const),
    unit: 'percent' as const,
    reference: 0,
    position,
  }));
  return { ...all, kind, estimates };
}

/** The n of the last of an item's bases. */
function nOfLast(bases: Base[], changed: Partial<WaveSheet['disclosure']> = {}) {
  const base = bases.at(-1);
  if (!base) throw new Error('no base');
  const item: Item = { ...votes, bases };
  return nOf({ sheet: { ...sheet, disclosure: { ...sheet.disclosure, ...changed } }, item, base });
}

describe('behind all respondents', () => {
  test('stands the wave’s sample size, where the base has no n of its own', () => {
    expect(nOfLast([all])).toEqual({ value: 1240, isDerived: false });
    expect(nOfLast([{ ...all, n: { missing: 'not_stated' } }])).toEqual({ value: 1240, isDerived: false });
    expect(nOfLast([{ ...all, n: { value: 1195 } }])).toEqual({ value: 1195, isDerived: false });
  });

  test('where the wave has no sample size, why it is missing says why n is', () => {
    expect(nOfLast([all], { sampleSize: { missing: 'not_stated' } })).toEqual({ missing: 'not_stated' });
  });
});

test('the n of groups is never guessed', () => {
  expect(nOfLast([{ ...all, ...group }])).toEqual({ missing: 'not_entered' });
  expect(nOfLast([{ ...all, ...group, n: { value: 480 } }])).toEqual({ value: 480, isDerived: false });
});

describe('behind valid answers', () => {
  test('stands what the published left-out shares leave: 877 of 1,240 without 14.9% and 14.4%', () => {
    expect(nOfLast([all, valid])).toEqual({ value: 877, isDerived: true });
    expect(deriveValidN({ nOfAll: 1240, all, valid })).toBe(877);
  });

  test('stands their own n where the source prints one', () => {
    expect(nOfLast([all, { ...valid, n: { value: 880 } }])).toEqual({ value: 880, isDerived: false });
  });

  test('of a group stands what its own base of all leaves, if the n of that is known', () => {
    const allInGroup = { ...all, ...group };
    const validInGroup = { ...valid, ...group };
    expect(nOfLast([all, allInGroup, validInGroup])).toEqual({ missing: 'not_entered' });
    expect(nOfLast([{ ...allInGroup, n: { value: 500 } }, validInGroup])).toEqual({
      value: 354,
      isDerived: true,
    });
    expect(nOfLast([all, validInGroup])).toEqual({ missing: 'not_entered' });
  });

  test('stands nothing where n of all is unknown, or there is no base of all', () => {
    expect(nOfLast([all, valid], { sampleSize: { missing: 'not_stated' } })).toEqual({
      missing: 'not_entered',
    });
    expect(nOfLast([valid])).toEqual({ missing: 'not_entered' });
  });

  test.each([
    ['a share of all is not exact', { A: '>40', B: '40', C: '20' }, { A: '50', B: '50' }],
    ['the shares of all leave something unreported', { A: '40', B: '30', C: '20' }, { A: '57', B: '43' }],
    ['the shares of all are more than everybody', { A: '70', B: '60', C: '20' }, { A: '54', B: '46' }],
    ['a single share of all is printed', { A: '40' }, { A: '50', B: '50' }],
    ['a valid answer does not stand among all', { A: '80', C: '20' }, { A: '50', B: '50' }],
    ['nothing is left out', { A: '40', B: '60' }, { A: '40', B: '60' }],
    ['an answer may be left out or only not printed', { A: '40', B: '40', C: '20' }, { A: '50' }],
    ['the valid shares leave something unreported', { A: '40', B: '30', C: '30' }, { A: '45', B: '30' }],
    ['nobody is left', { A: '0', B: '0', C: '100' }, { A: '50', B: '50' }],
  ])('stands nothing where %s', (_, ofAll, ofValid) => {
    expect(nOfLast([printed('all', ofAll), printed('valid', ofValid)])).toEqual({ missing: 'not_entered' });
  });

  test('stands their number to within what rounding of the left-out shares can hide', () => {
    const counts = fc.record({
      valid: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 8 }),
      out: fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 3 }),
      decimals: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(counts, ({ valid: answers, out, decimals }) => {
        const nOfValid = sum(answers);
        const nOfAll = nOfValid + sum(out);
        const shares = (of: number[], n: number) =>
          of.map((count, index) => [`${index}`, ((100 * count) / n).toFixed(decimals)]);
        const derived = deriveValidN({
          nOfAll,
          all: printed('all', Object.fromEntries(shares([...answers, ...out], nOfAll))),
          valid: printed('valid', Object.fromEntries(shares(answers, nOfValid))),
        });
        // Rounded to even by chance, a sum may stand at the very edge of what rounding explains.
        fc.pre(derived !== null);
        const unit = 1 / 10 ** decimals;
        expect(Math.abs((derived ?? 0) - nOfValid)).toBeLessThanOrEqual(
          0.5 + (nOfAll * out.length * unit) / 2 / 100 + 1e-9,
        );
        expect(derived).toBeLessThanOrEqual(nOfAll);
        expect(derived).toBeGreaterThan(0);
      }),
    );
  });
});

/** The party vote of 2009 in the seed, whose bases of all and of valid answers print exact shares. */
function readPartyVote() {
  const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));
  const sheet = waves.find(({ slug }) => slug === 'sant-maral-2009-04');
  const votes = sheet?.items.find(({ question }) => question.slug === 'party-vote');
  const [all, valid] = votes?.bases ?? [];
  if (!sheet || !votes || !all || !valid) throw new Error('the seed has no party vote of 2009');
  return { sheet, votes, all, valid };
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
