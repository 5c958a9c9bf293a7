import { describe, expect, test } from 'vitest';
import { wordsOf } from '@/lib/words/words';
import { seedQuestion } from '@/tests/samples/seed-register';
import { toChartTexts } from './chart-texts';

const words = wordsOf('en');
const texts = toChartTexts(words);

/** The first value of a question's first item, where it stands. */
function placed(slug: string, kind = 'all') {
  const { first, base } = seedQuestion(slug);
  const [estimate] = base(kind).estimates;
  if (!estimate) throw new Error(`${slug} has no value`);
  return { ...first, base: base(kind), estimate };
}

describe('a value in a chart', () => {
  test('says what is not known, and why', () => {
    expect(texts.tip(placed('best-partner'))).toContain('pollster not stated, sample size not stated');
    expect(texts.tip(placed('favourability-russia'))).toContain(
      'pollster not entered yet, sample size not entered yet',
    );
  });

  test('marks an n that was worked out', () => {
    expect(texts.tip(placed('party-vote', 'valid'))).toContain('Sant Maral Foundation, n = 877, derived');
  });

  test('has a tip with its value, period, pollster, sample and who prints it', () => {
    expect(texts.tip(placed('would-vote'))).toEqual([
      'Yes: 79.9%',
      '15–26 April 2009',
      'Sant Maral Foundation, n = 1,240',
      '95% interval 77.6 to 82.0%, as if a simple random sample',
      'Source: Sant Maral Foundation',
    ]);
    expect(texts.tip(placed('best-partner')).at(-1)).toBe('Source: Mongolia advanced from the forefront');
  });
});

test('axes, waves, groups and what is not reported have their words', () => {
  const { first, base } = seedQuestion('would-vote');
  const [, countryside] = first.item.bases;
  expect([texts.words.percent, texts.words.monthNames.length]).toEqual(['{n}%', 12]);
  expect(texts.waveLabel(first.sheet)).toBe('15–26 April 2009');
  expect(texts.groupLabel(base('all'))).toBe('All respondents');
  expect(countryside && texts.groupLabel(countryside)).toBe('Countryside');
  expect(texts.notReported.share(2)).toBe('2% of answers are not printed by the source');
});

test('a share that was worked out has as many decimals as it needs', () => {
  expect([2, 0.5, 100.1, 12.25].map((share) => words.computedShare(share))).toEqual([
    '2',
    '0.5',
    '100.1',
    '12.25',
  ]);
});
