import { expect, test } from 'vitest';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { seedQuestion } from '@/tests/samples/seed-register';
import { toDerivedRecord } from './derived-columns';

/** The first value of all respondents in the wave of this number among a question's waves. */
function placed(slug: string, wave: number): PlacedEstimate {
  const asked = seedQuestion(slug).items[wave];
  const base = asked?.item.bases.find(({ kind, group }) => kind === 'all' && group === null);
  const [estimate] = base?.estimates ?? [];
  if (!asked || !base || !estimate) throw new Error(`${slug} has no value in wave ${wave}`);
  return { ...asked, base, estimate };
}

const nothing = {
  n_used: '',
  interval_low: '',
  interval_high: '',
  margin: '',
  interval_kind: 'withheld',
  previous_wave: '',
  change: '',
  change_low: '',
  change_high: '',
  change_p: '',
  comparable: '',
  differs_in: '',
  not_known: '',
};

test('a value of a stated sample has its interval and its change', () => {
  const [before, after] = [placed('russia-attack-kazakhstan', 0), placed('russia-attack-kazakhstan', 1)];
  expect(toDerivedRecord(after, before)).toEqual({
    n_used: '1100',
    interval_low: '13.01184066',
    interval_high: '17.23176508',
    margin: '2.11011848',
    interval_kind: 'stated',
    withheld_because: '',
    previous_wave: 'demoscope-2022-11',
    change: '6.70000000',
    change_low: '4.03787013',
    change_high: '9.37941048',
    change_p: '0.00000090',
    comparable: 'unknown',
    differs_in: '',
    not_known: 'wording',
  });
  expect(toDerivedRecord(before, null)).toMatchObject({ previous_wave: '', change: '', comparable: '' });
});

test('a value of other places has its interval, and what differs in place of a change', () => {
  expect(toDerivedRecord(placed('would-vote', 1), placed('would-vote', 0))).toMatchObject({
    n_used: '5020',
    interval_kind: 'indicative',
    previous_wave: 'sant-maral-2009-04',
    change: '',
    change_low: '',
    change_high: '',
    change_p: '',
    comparable: 'differs',
    differs_in: 'universe',
  });
});

test('a value that is not exact, or of an unknown number, has nothing but the reason', () => {
  expect(toDerivedRecord(placed('would-vote', 3), null)).toEqual({ ...nothing, withheld_because: 'inexact' });
  expect(toDerivedRecord(placed('best-partner', 0), null)).toEqual({
    ...nothing,
    withheld_because: 'n_unknown',
  });
});

test('a base without that answer before has a previous wave and no change', () => {
  const before = placed('side-war-ukraine', 1);
  const without = { ...before, base: { ...before.base, estimates: [] } };
  expect(toDerivedRecord(placed('side-war-ukraine', 2), without)).toMatchObject({
    previous_wave: 'demoscope-2022-11',
    change: '',
    comparable: '',
  });
});
