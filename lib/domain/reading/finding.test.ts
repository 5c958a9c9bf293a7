import { describe, expect, test } from 'vitest';
import type { Base, Estimate } from '@/lib/domain/record/estimate';
import type { OptionKind } from '@/lib/domain/record/question';
import { fillFinding, leadingEstimate } from './finding';

const estimate = (
  label: string,
  value: number,
  position: number,
  kind: OptionKind = 'substantive',
): Estimate => ({
  option: { label, kind, position, side: null, step: null },
  value,
  decimals: 0,
  qualifier: '=',
  unit: 'percent',
  reference: 0,
  position,
});
const baseOf = (...estimates: Estimate[]): Base => ({
  kind: 'all',
  note: null,
  groupDimension: null,
  group: null,
  n: { missing: 'not_entered' },
  estimates,
});
const base = baseOf(
  estimate('Yes', 40, 0),
  estimate('No', 30, 1),
  estimate('Don’t know {at all}', 50, 2, 'dont_know'),
);
const write = ({ value }: Estimate) => `about ${value}%`;

describe('a finding', () => {
  test('is filled with the printed values that it names, its first letter capital', () => {
    expect(fillFinding('{Yes} said yes, {No} no, {Yes} in all', base, write)).toBe(
      'About 40% said yes, about 30% no, about 40% in all',
    );
    expect(fillFinding('nothing is named', base, write)).toBe('Nothing is named');
  });

  test('is none where there is none, or where the base lacks a value that it names', () => {
    expect(fillFinding(null, base, write)).toBeNull();
    expect(fillFinding('{Yes} said yes, {Maybe} maybe', base, write)).toBeNull();
    expect(fillFinding('{yes} said yes', base, write)).toBeNull();
  });

  test('takes a value as it is written, whatever characters it has', () => {
    expect(fillFinding('{Yes}', base, () => '$& {No}')).toBe('$& {No}');
  });
});

describe('the estimate that says most about a base', () => {
  test('is the largest substantive answer, before a larger don’t know', () => {
    expect(leadingEstimate(base)?.option.label).toBe('Yes');
  });

  test('is the first printed of two that are equal', () => {
    expect(leadingEstimate(baseOf(estimate('No', 40, 1), estimate('Yes', 40, 0)))?.option.label).toBe('Yes');
  });

  test('is the largest of all where no answer is substantive, and none where there are no values', () => {
    const others = [estimate('Other', 3, 0, 'other'), estimate('None', 5, 1, 'none')];
    expect(leadingEstimate(baseOf(...others))?.option.label).toBe('None');
    expect(leadingEstimate(baseOf())).toBeNull();
  });
});
