import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import type { Wave } from '@/lib/domain/record/wave';
import { checkWave, compareWaves } from './check-wave';

const source = {
  slug: 'report',
  title: 'Report',
  kind: 'primary_report' as const,
  publisher: { missing: 'not_stated' as const },
  author: { missing: 'not_stated' as const },
  url: { missing: 'not_stated' as const },
  published: { value: '2024-06' },
  archivedUrl: null,
  accessed: null,
  language: null,
  licence: null,
  chain: [],
};

const everythingStated = Object.fromEntries(
  Object.keys(nothingEntered).map((name) => [name, { missing: 'not_stated' }]),
);

function waveOf(shares: number[], changes: Partial<Wave['disclosure']> = {}, cited: object = {}): Wave {
  const estimates = shares.map((value, index) => ({
    option: {
      label: `Option ${index}`,
      kind: 'substantive' as const,
      position: index,
      side: null,
      step: null,
    },
    value,
    decimals: 0,
    qualifier: '=' as const,
    unit: 'percent' as const,
    reference: 0,
    position: index,
  }));
  return {
    slug: 'steppe-2024',
    title: 'Steppe Poll',
    country: 'MN',
    status: 'published',
    disclosure: {
      ...nothingEntered,
      ...everythingStated,
      pollsters: { value: [{ slug: 'smf', name: 'SMF' }] },
      fieldworkStart: { value: '2024-05-01' },
      fieldworkEnd: { value: '2024-05-09' },
      ...changes,
    },
    items: [
      {
        question: { slug: 'best-partner', title: 'Best partner', topic: 'Abroad' },
        wording: { missing: 'not_stated' },
        place: null,
        checkedBy: null,
        references: [{ source: { ...source, ...cited }, locator: { missing: 'not_stated' }, note: null }],
        bases: [
          {
            kind: 'all',
            note: null,
            groupDimension: null,
            group: null,
            n: { missing: 'not_stated' },
            estimates,
          },
        ],
      },
    ],
  };
}

describe('a published wave', () => {
  test('of which nothing is odd says nothing', () => expect(checkWave(waveOf([60, 40]))).toEqual([]));

  test.each([
    ['more', [60, 45], 'over', 105],
    ['less', [60, 30], 'short', 90],
  ])('whose shares add up to %s than rounding explains says so', (_, shares, verdict, sumPct) =>
    expect(checkWave(waveOf(shares))).toMatchObject([{ check: 'sum', verdict, sumPct }]),
  );

  test('whose shares add up to 99 by rounding does not', () =>
    expect(checkWave(waveOf([33, 33, 33]))).toEqual([]));

  test('that ended before it began says so, and one of which the month alone is known does not', () => {
    const ended = (end: string) => checkWave(waveOf([60, 40], { fieldworkEnd: { value: end } }));
    expect(ended('2024-04-30')).toEqual([
      { check: 'dates', kind: 'end_before_start', start: '2024-05-01', end: '2024-04-30' },
    ]);
    expect(ended('2024-05')).toEqual([]);
  });

  test('whose source came out before fieldwork ended says so', () =>
    expect(checkWave(waveOf([60, 40], {}, { published: { value: '2024-05-08' } }))).toMatchObject([
      { check: 'dates', kind: 'published_before_end', published: '2024-05-08', end: '2024-05-09' },
    ]));

  test('names what nobody has entered, and not what its source does not state', () =>
    expect(checkWave(waveOf([60, 40], { mode: { missing: 'not_entered' } }))).toEqual([
      { check: 'disclosure', attributes: ['mode'], wordings: 0 },
    ]));

  test('names a secondary source whose primary is not located', () => {
    const article = waveOf([60, 40], {}, { kind: 'news_article' });
    expect(checkWave(article)).toMatchObject([{ check: 'primary', source: { slug: 'report' } }]);
    const located = { kind: 'news_article', chain: [{ slug: 'r', title: 'R', kind: 'dataset' }] };
    expect(checkWave(waveOf([60, 40], {}, located))).toEqual([]);
  });
});

describe('two waves', () => {
  const wave = waveOf([30, 30, 20, 15, 5]);
  const compare = (other: Wave) => compareWaves(wave, other);

  test('of one house, days and values are likely one', () =>
    expect(compare(waveOf([30, 30, 20, 15, 5]))).toEqual({ same: 5, compared: 5 }));

  test('of which one value in five differs are, too; of two they are not', () => {
    expect(compare(waveOf([30, 30, 20, 15, 6]))).toEqual({ same: 4, compared: 5 });
    expect(compare(waveOf([30, 30, 20, 16, 4]))).toBeNull();
  });

  test.each([
    ['houses', { pollsters: { value: [{ slug: 'other', name: 'Other' }] } }],
    ['days', { fieldworkStart: { value: '2024-05-10' }, fieldworkEnd: { value: '2024-05-12' } }],
  ])('of other %s are not', (_, changes) => expect(compare(waveOf([30, 30, 20, 15, 5], changes))).toBeNull());
});
