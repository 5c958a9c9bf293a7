import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Disclosure, nothingEntered } from '@/lib/domain/record/attributes';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { checkDisclosure, type Standard } from './disclosure';

const { waves } = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));

function checksOf(slug: string) {
  return waves
    .filter((wave) => wave.slug === slug)
    .flatMap((wave) =>
      checkDisclosure(
        wave,
        wave.items.map(({ wording }) => wording),
      ),
    )
    .map(({ standard, disclosed, applicable, items }) => ({
      standard,
      count: `${disclosed} of ${applicable}`,
      items: items.map(({ number, key, state }) => `${number} ${key}: ${state}`),
    }));
}

test('of the poll of 2024 the article states whom, and hardly anything else', () => {
  expect(checksOf('mongolia-2024')).toEqual([
    {
      standard: 'aapor',
      count: '1 of 11',
      items: [
        '1 strategy: not_stated',
        '2 who: not_stated',
        '3 wording: not_stated',
        '4 population: disclosed',
        '5 sample: not_stated',
        '6 modes: not_entered',
        '7 dates: not_stated',
        '8 precision: not_stated',
        '9 weighting: not_entered',
        '10 processing: not_entered',
        '11 limitations: not_entered',
      ],
    },
    {
      standard: 'esomar_wapor',
      count: '1 of 6',
      items: [
        '1 company: not_stated',
        '2 sponsor: not_stated',
        '3 universe: disclosed',
        '4 sample_size: not_stated',
        '5 mode: not_stated',
        '6 dates: not_stated',
      ],
    },
    {
      standard: 'bpc',
      count: '2 of 6',
      items: [
        '1 client: not_stated',
        '2 dates: not_stated',
        '3 method: not_stated',
        '4 universe: disclosed',
        '5 percentages: disclosed',
        '6 bpcSample: not_stated',
      ],
    },
  ]);
});

test('of DEMOSCOPE’s poll of May 2023 what was not looked up is not held against it', () => {
  expect(checksOf('demoscope-2023-05')).toEqual([
    {
      standard: 'aapor',
      count: '5 of 11',
      items: [
        '1 strategy: disclosed',
        '2 who: not_entered',
        '3 wording: not_entered',
        '4 population: disclosed',
        '5 sample: disclosed',
        '6 modes: not_entered',
        '7 dates: disclosed',
        '8 precision: disclosed',
        '9 weighting: not_entered',
        '10 processing: not_entered',
        '11 limitations: not_entered',
      ],
    },
    {
      standard: 'esomar_wapor',
      count: '5 of 6',
      items: [
        '1 company: disclosed',
        '2 sponsor: not_entered',
        '3 universe: disclosed',
        '4 sample_size: disclosed',
        '5 mode: disclosed',
        '6 dates: disclosed',
      ],
    },
    {
      standard: 'bpc',
      count: '5 of 6',
      items: [
        '1 client: not_entered',
        '2 dates: disclosed',
        '3 method: disclosed',
        '4 universe: disclosed',
        '5 percentages: disclosed',
        '6 bpcSample: disclosed',
      ],
    },
  ]);
});

/** The state of an AAPOR item of a wave of which nothing is known but `part`. */
function stateOf(key: string, part: Partial<Disclosure>, wordings = [{ value: 'Which?' }]) {
  const sheet: WaveSheet = {
    slug: 'a',
    title: 'A',
    country: 'MN',
    status: 'published',
    disclosure: { ...nothingEntered, ...part },
  };
  const aapor: Standard = 'aapor';
  const check = checkDisclosure(sheet, wordings).find(({ standard }) => standard === aapor);
  return check?.items.find((item) => item.key === key)?.state;
}

describe('the margin of error', () => {
  const sampleSize = { value: 1000 };

  test('does not apply to a sample that is not a probability sample, whose size is enough', () => {
    const marginOfError = { missing: 'not_stated' } as const;
    expect(stateOf('precision', { sampleSize, marginOfError, sampling: { value: 'non_probability' } })).toBe(
      'disclosed',
    );
    expect(stateOf('precision', { sampleSize, marginOfError, sampling: { value: 'probability' } })).toBe(
      'not_stated',
    );
    expect(stateOf('precision', { sampleSize, marginOfError, sampling: { value: 'mixed' } })).toBe(
      'not_stated',
    );
  });

  test('and the size make one item, which does not apply where neither does', () => {
    const none = { missing: 'not_applicable' } as const;
    expect(stateOf('precision', { sampleSize: none, marginOfError: none })).toBe('not_applicable');
    expect(stateOf('precision', { sampleSize, marginOfError: none })).toBe('disclosed');
  });
});

describe('dates', () => {
  test.each([
    ['2024-03-01', '2024-03-05', 'disclosed'],
    ['2024-03', '2024-03', 'disclosed'],
    ['2024', '2024', 'not_stated'],
    ['2024', '2024-03', 'not_stated'],
  ])('of %s to %s are %s', (start, end, state) => {
    expect(stateOf('dates', { fieldworkStart: { value: start }, fieldworkEnd: { value: end } })).toBe(state);
  });

  test('of which one was not looked up are not entered, whatever the other is', () => {
    expect(stateOf('dates', { fieldworkStart: { value: '2024' } })).toBe('not_entered');
  });
});

describe('the wording', () => {
  const stateOfWordings = (...wordings: Parameters<typeof checkDisclosure>[1][number][]) =>
    checkDisclosure(
      { slug: 'a', title: 'A', country: 'MN', status: 'published', disclosure: nothingEntered },
      wordings,
    )[0]?.items[2]?.state;

  test('is disclosed where that of every item is', () => {
    expect(stateOfWordings({ value: 1 }, { value: 2 })).toBe('disclosed');
    expect(stateOfWordings({ value: 1 }, { missing: 'not_stated' })).toBe('not_stated');
    expect(stateOfWordings({ missing: 'not_stated' }, { missing: 'not_entered' })).toBe('not_entered');
  });

  test('does not apply to a wave without items', () => {
    expect(stateOfWordings()).toBe('not_applicable');
  });
});
