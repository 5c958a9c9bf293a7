import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { isYearOnly, missingReasonOf, toStatements } from './statements';

const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));

const ofCertainty = ['interval', 'withheld', 'published_margin', 'lead', 'net'];

/** What is said of a question of a wave, on its base of that kind, with estimates as `answer qualifier value`. */
function statementsOf(waveSlug: string, question: string, kind = 'all') {
  const wave = waves.find(({ slug }) => slug === waveSlug);
  const item = wave?.items.find((one) => one.question.slug === question);
  const base = item?.bases.find((one) => one.kind === kind && one.group === null);
  if (!wave || !item || !base) return null;
  const statements = toStatements({ sheet: wave, item, base }, { previous: null, finding: null });
  return statements
    .filter(({ kind }) => !ofCertainty.includes(kind))
    .map((statement) =>
      statement.kind === 'latest'
        ? statement.estimates.map(({ option, qualifier, value }) => `${option.label} ${qualifier} ${value}`)
        : statement,
    );
}

describe('under the chart of', () => {
  test('best partner, 2024, stands that one answer is printed and almost nothing is stated', () => {
    expect(statementsOf('mongolia-2024', 'best-partner')).toEqual([
      ['Russia = 69'],
      { kind: 'one_value' },
      {
        kind: 'missing',
        reason: 'not_stated',
        attributes: ['pollsters', 'sampleSize', 'wording', 'mode', 'dates'],
      },
      { kind: 'year_only' },
    ]);
  });

  test('favourability of Russia, 2017, stands what is not reported', () => {
    expect(statementsOf('mongolia-2017', 'favourability-russia')).toEqual([
      ['Somewhat favourable = 52', 'Strongly favourable = 38', 'Somewhat unfavourable = 6'],
      { kind: 'not_reported', sharePct: 2 },
      { kind: 'missing', reason: 'not_stated', attributes: ['dates'] },
      { kind: 'missing', reason: 'not_entered', attributes: ['pollsters', 'sampleSize', 'wording', 'mode'] },
      { kind: 'year_only' },
    ]);
  });

  test('would vote, 2013, stands n and that 100.1 is rounding', () => {
    expect(statementsOf('sant-maral-2013-04', 'would-vote')).toEqual([
      ['Yes = 84.4', 'No = 11.2', "Don't know = 3.9"],
      { kind: 'n', value: 2000, isDerived: false },
      { kind: 'sum_rounding', sumPct: 100.1 },
      { kind: 'missing', reason: 'not_entered', attributes: ['mode'] },
    ]);
  });

  test('would vote, 2009, stands nothing of a sum that is 100', () => {
    expect(statementsOf('sant-maral-2009-04', 'would-vote')).toEqual([
      ['Yes = 79.9', 'No = 12.2', "Don't know = 7"],
      { kind: 'n', value: 1240, isDerived: false },
      { kind: 'missing', reason: 'not_entered', attributes: ['mode'] },
    ]);
  });

  test('would vote, 2019, stands that the value is inexact', () => {
    expect(statementsOf('sant-maral-2019-04', 'would-vote')).toEqual([
      ['Yes > 85'],
      { kind: 'n', value: 1200, isDerived: false },
      { kind: 'one_value' },
      { kind: 'inexact' },
      { kind: 'missing', reason: 'not_entered', attributes: ['wording', 'mode'] },
    ]);
  });

  test('the valid percents of 2009 stands what they leave out, and the n that follows from it', () => {
    expect(statementsOf('sant-maral-2009-04', 'president-vote-2009', 'valid')).toEqual([
      ['Ts. Elbegdorj = 50.6', 'N. Enhbayar = 49.4'],
      { kind: 'n', value: 908, isDerived: true },
      { kind: 'valid_out', note: 'Naming a candidate' },
      { kind: 'missing', reason: 'not_entered', attributes: ['mode'] },
    ]);
  });
});

test('a sum that is more than rounding is called over', () => {
  const changed = waves.slice(0, 1).flatMap((wave) =>
    wave.items.slice(0, 1).flatMap((item) =>
      item.bases.flatMap((base) => {
        const estimates = base.estimates.flatMap((estimate) => [estimate, { ...estimate, position: 1 }]);
        return toStatements(
          { sheet: wave, item, base: { ...base, estimates } },
          { previous: null, finding: null },
        );
      }),
    ),
  );
  expect(changed).toContainEqual({ kind: 'sum_over', sumPct: 138 });
});

describe('of a wave’s dates', () => {
  const sheet: WaveSheet = {
    slug: 'a',
    title: 'A',
    country: 'MN',
    status: 'published',
    disclosure: nothingEntered,
  };
  const dated = (start: string | null, end: string | null): WaveSheet => ({
    ...sheet,
    disclosure: {
      ...nothingEntered,
      ...(start === null ? {} : { fieldworkStart: { value: start } }),
      ...(end === null ? {} : { fieldworkEnd: { value: end } }),
    },
  });
  const item = waves.flatMap(({ items }) => items)[0];

  test('the year alone is known where no date is more exact, and some date is known', () => {
    expect(isYearOnly(dated('2024', '2024'))).toBe(true);
    expect(isYearOnly(dated(null, '2024'))).toBe(true);
    expect(isYearOnly(dated('2023', '2024-01'))).toBe(false);
    expect(isYearOnly(dated(null, null))).toBe(false);
  });

  test('nothing exact is stated where the year alone is known, and one that lacks is not entered', () => {
    if (!item) throw new Error('the seed has no item');
    expect(missingReasonOf('dates', dated('2024', '2024'), item)).toBe('not_stated');
    expect(missingReasonOf('dates', dated('2024-01', null), item)).toBe('not_entered');
    expect(missingReasonOf('dates', dated(null, '2024-01'), item)).toBe('not_entered');
    expect(missingReasonOf('dates', dated('2024-01', '2024-01'), item)).toBeNull();
    expect(missingReasonOf('wording', sheet, item)).toBe('not_stated');
    expect(missingReasonOf('sampleSize', sheet, item)).toBe('not_entered');
  });
});
