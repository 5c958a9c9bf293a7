import { describe, expect, test } from 'vitest';
import { changeBetweenWaves } from '@/lib/domain/reading/change-between-waves';
import { uncertaintyOf } from '@/lib/domain/reading/uncertainty';
import type { Disclosure } from '@/lib/domain/record/attributes';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { leadOf, netOf } from '@/lib/domain/statistics/lead';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { writeUncertaintyStatement } from './uncertainty-texts';

const words = wordsOf('en');

/** Turnout in 2009, of a value in whole percent and with some of the wave's metadata replaced. */
function yes(value: number, disclosure: Partial<Disclosure> = {}): PlacedEstimate {
  const { first, base } = seedQuestion('would-vote');
  const [estimate] = base('all').estimates;
  if (!estimate) throw new Error('would vote has no value');
  const sheet = { ...first.sheet, disclosure: { ...first.sheet.disclosure, ...disclosure } };
  return { ...first, sheet, base: base('all'), estimate: { ...estimate, value, decimals: 0 } };
}

function changeOf(previous: PlacedEstimate, current: PlacedEstimate): string {
  return writeUncertaintyStatement({ kind: 'change', change: changeBetweenWaves(previous, current) }, words);
}

describe('a change', () => {
  test('of one point is of one point, and none is none', () => {
    expect(changeOf(yes(60), yes(61))).toContain('Yes is up 1 point since 15–26 April 2009 (');
    expect(changeOf(yes(60), yes(58))).toContain('Yes is down 2 points since 15–26 April 2009 (');
    expect(changeOf(yes(60), yes(60))).toContain('Yes is unchanged since 15–26 April 2009 (');
  });

  test('from a wave that prints no value of the answer cannot be said', () => {
    const missing = { kind: 'change_missing' as const, option: 'Yes', previous: yes(60) };
    expect(writeUncertaintyStatement(missing, words)).toBe(
      'How Yes changed since 15–26 April 2009 cannot be said: that wave’s sources print no value of this answer.',
    );
  });

  test('since a wave of which one end is known names the wave', () => {
    const open = yes(60, { fieldworkEnd: { missing: 'not_stated' } });
    expect(changeOf(open, yes(62))).toContain('since Politbarometer 3(36), April 2009 (');
  });
});

describe('a lead', () => {
  const { estimate } = yes(40);
  const no = { ...estimate, option: { ...estimate.option, label: 'No' } };
  const leadBy = (points: number, degree: 'stated' | 'indicative' = 'stated') =>
    writeUncertaintyStatement(
      {
        ...{ kind: 'lead', first: estimate, second: no, degree },
        lead: leadOf({ sharePct: 40 + points, otherPct: 40, n: 1000 }),
      },
      words,
    );

  test('of one point is of one point, and of none is none', () => {
    expect(leadBy(1)).toBe('Yes leads No by 1 point (95% interval −4.6 to 6.6).');
    expect(leadBy(0)).toBe('Yes and No are level (95% interval −5.5 to 5.5).');
  });

  test('says where its interval is indicative, as the net of a scale does', () => {
    const indicative = 'as if a simple random sample).';
    expect(leadBy(2, 'indicative')).toContain(indicative);
    const net = netOf({ positivePct: [20, 30], negativePct: [25, 10], n: 1000 });
    expect(writeUncertaintyStatement({ kind: 'net', net, degree: 'indicative' }, words)).toContain(
      indicative,
    );
    expect(writeUncertaintyStatement({ kind: 'net', net, degree: 'stated' }, words)).toBe(
      'Net of the scale: +15.0 points (95% interval 9.4 to 20.6).',
    );
  });
});

test.each([
  { sampling: { value: 'probability' }, said: '99.7 to 100.0% (simple random sampling assumed).' },
  {
    sampling: { missing: 'not_stated' },
    said: '99.7 to 100.0%, as if a simple random sample; sampling not stated',
  },
] as const)('an interval of everybody has no margin', ({ sampling, said }) => {
  const all = yes(100, { sampling });
  const uncertainty = uncertaintyOf(all, all.estimate);
  if (uncertainty.kind === 'withheld') throw new Error('an interval is withheld');
  const { estimate } = all;
  expect(writeUncertaintyStatement({ kind: 'interval', estimate, uncertainty }, words)).toContain(said);
});

test('a published margin of one point is of one point', () => {
  const { estimate } = yes(40);
  const margin = { kind: 'published_margin', margin: '1', estimate, oursPts: null } as const;
  expect(writeUncertaintyStatement(margin, words)).toBe('Published margin of error: ±1 point.');
});
