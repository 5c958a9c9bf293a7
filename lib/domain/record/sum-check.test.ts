import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPrintedNumber } from '@/lib/domain/values/printed-number';
import type { Estimate } from './estimate';
import { checkSum } from './sum-check';

/** Estimates of one base from their printed texts: 38, 68.9, >85. */
function printed(...texts: string[]): Estimate[] {
  return texts.map((text, position) => {
    const number = text.replace(/^[<>~]/, '');
    const qualifier = text.startsWith('>')
      ? '>'
      : text.startsWith('<')
        ? '<'
        : text.startsWith('~')
          ? '~'
          : '=';
    const option = {
      label: `Answer ${position}`,
      kind: 'substantive',
      position,
      side: null,
      step: null,
    } as const;
    return { option, ...readPrintedNumber(number), qualifier, unit: 'percent', reference: 0, position };
  });
}

/** Whole percents that add up to 100. */
const distribution = fc
  .array(fc.nat(1000), { minLength: 2, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0))
  .map((weights) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => (100 * weight) / sum);
  });

describe('the shares of one base', () => {
  test('of favourability of Russia in 2017, 38, 52, 6 and 2, leave 2% that are not reported', () => {
    expect(checkSum(printed('38', '52', '6', '2'))).toEqual({
      sumPct: 98,
      tolerancePts: 2,
      verdict: 'short',
      notReportedPct: 2,
    });
  });

  test('of 33, 33 and 33 are everything: 99 is rounding', () => {
    expect(checkSum(printed('33', '33', '33'))).toEqual({
      sumPct: 99,
      tolerancePts: 1.5,
      verdict: 'whole',
      notReportedPct: null,
    });
  });

  test('of the nationwide column of April 2013, which the source prints as 100.1, are everything', () => {
    expect(checkSum(printed('84.4', '11.2', '.6', '3.9'))).toEqual({
      sumPct: 100.1,
      tolerancePts: 0.2,
      verdict: 'whole',
      notReportedPct: null,
    });
  });

  test('of the coalition question of 2025, 42, 36 and 19, leave 3% that are not reported', () => {
    expect(checkSum(printed('42', '36', '19')).notReportedPct).toBe(3);
  });

  test('that are not all printed exactly cannot be added up', () => {
    const unknown = { sumPct: null, verdict: 'unknown', notReportedPct: null };
    expect(checkSum(printed('>85'))).toEqual({ ...unknown, tolerancePts: 0.5 });
    expect(checkSum(printed('>85', '15'))).toEqual({ ...unknown, tolerancePts: 1 });
    expect(checkSum([])).toEqual({ ...unknown, tolerancePts: 0 });
  });

  test('of which one alone is printed say nothing of the rest', () => {
    expect(checkSum(printed('69'))).toEqual({
      sumPct: 69,
      tolerancePts: 0.5,
      verdict: 'unknown',
      notReportedPct: null,
    });
  });

  test('of several answers a person that add up to more than rounding allows are over', () => {
    expect(checkSum(printed('70', '50'))).toEqual({
      sumPct: 120,
      tolerancePts: 1,
      verdict: 'over',
      notReportedPct: null,
    });
    expect(checkSum(printed('51', '50')).verdict).toBe('whole');
    expect(checkSum(printed('52', '50')).verdict).toBe('over');
  });

  test('with mixed decimals are added exactly', () => {
    expect(checkSum(printed('8.3', '19', '72.7')).sumPct).toBe(100);
    expect(checkSum(printed('0.1', '0.2', '99.7')).sumPct).toBe(100);
  });

  test('that were rounded half up from a whole are never called short or over', () => {
    fc.assert(
      fc.property(distribution, fc.integer({ min: 0, max: 2 }), (shares, decimals) => {
        const texts = shares.map((share) =>
          (Math.round(share * 10 ** decimals) / 10 ** decimals).toFixed(decimals),
        );
        expect(checkSum(printed(...texts)).verdict).toBe('whole');
      }),
    );
  });

  test('give the same in any order, and what is reported and what is not make 100', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(shares, fc.boolean(), (tenths, turned) => {
        const texts = tenths.map((tenth) => (tenth / 10).toFixed(1));
        const check = checkSum(printed(...(turned ? [...texts].reverse() : texts)));
        expect(check).toEqual(checkSum(printed(...texts)));
        if (check.notReportedPct !== null) {
          expect(check.notReportedPct).toBeGreaterThan(0);
          expect((check.sumPct ?? 0) + check.notReportedPct).toBeCloseTo(100, 9);
        }
      }),
    );
  });
});
