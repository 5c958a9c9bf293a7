import { describe, expect, test } from 'vitest';
import { nothingEntered } from '@/lib/domain/record/attributes';
import type { Wave } from '@/lib/domain/record/wave';
import { checkWave as checkOn, refusalsOf } from './check-wave';
import { compareWaves } from './compare-waves';

const checkWave = (wave: Wave) => checkOn(wave, '2026-12-01');

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
    expect(checkWave(waveOf(shares))).toMatchObject([{ check: 'sum', kind: `sum_${verdict}`, sumPct }]),
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
      { check: 'disclosure', kind: 'not_entered', attributes: ['mode'], wordings: 0 },
    ]));

  test('names a secondary source whose primary is not located', () => {
    const article = waveOf([60, 40], {}, { kind: 'news_article' });
    expect(checkWave(article)).toMatchObject([{ check: 'primary', source: { slug: 'report' } }]);
    const located = { kind: 'news_article', chain: [{ slug: 'r', title: 'R', kind: 'dataset' }] };
    expect(checkWave(waveOf([60, 40], {}, located))).toEqual([]);
  });
});

describe('dates and sizes', () => {
  const kindsOf = (changes: Partial<Wave['disclosure']>, cited: object = {}, named: Partial<Wave> = {}) =>
    checkWave({ ...waveOf([60, 40], changes, cited), ...named }).map(({ kind }) => kind);
  const fieldwork = (start: string, end: string) => ({
    fieldworkStart: { value: start },
    fieldworkEnd: { value: end },
  });
  const plain = { slug: 'steppe', title: 'Steppe' };
  const late = { published: { missing: 'not_stated' } };

  test.each([
    ['in the future', fieldwork('2062-05-02', '2062-05-26'), late, ['in_future']],
    ['that begins in the future', fieldwork('2026-12-02', '2026-12-03'), late, ['in_future']],
    ['of today, and of a year that has begun', fieldwork('2026', '2026-12'), late, []],
    ['before 1900', fieldwork('0025-05-02', '0025-05-26'), late, ['too_early', 'too_early']],
    ['of more than a year', fieldwork('2015-01-05', '2016-01-15'), late, ['too_long']],
    ['of two years that may be two days', fieldwork('2015', '2016'), late, []],
    [
      'published in 1004',
      fieldwork('1994-05-02', '1994-05-26'),
      { published: { value: '1004-05-29' } },
      ['too_early', 'published_before_end'],
    ],
    [
      'reported years later',
      fieldwork('2014-05-02', '2014-05-26'),
      { published: { value: '2024-05' } },
      ['published_late'],
    ],
    [
      'that a reference names years later',
      fieldwork('2014-05-02', '2014-05-26'),
      { published: { value: '2024-05' }, kind: 'dataset' },
      [],
    ],
  ])('fieldwork %s', (_, dates, cited, kinds) => {
    expect(kindsOf(dates, cited, plain)).toEqual(kinds);
  });

  test.each([
    ['demoscope-2016-01', ['other_date']],
    ['demoscope-2015-05', []],
    ['demoscope-2016', ['other_date']],
    ['before-the-election-of-2016-in-2015', []],
    ['demoscope-3', []],
  ])('a wave of May 2015 called %s', (slug, kinds) => {
    expect(kindsOf(fieldwork('2015-05-05', '2015-05-09'), late, { ...plain, slug })).toEqual(kinds);
  });

  test('an n of 1, a base larger than its sample, a margin that cannot be', () => {
    const { items, ...sheet } = waveOf([60, 40], {
      sampleSize: { value: 1 },
      marginOfError: { value: '50.1' },
    });
    const withN = (n: number) => ({
      ...sheet,
      items: items.map((item) => ({
        ...item,
        bases: item.bases.map((base) => ({ ...base, n: { value: n } })),
      })),
    });
    expect(checkWave(withN(1)).map(({ kind }) => kind)).toEqual([
      'margin_large',
      'sample_of_one',
      'base_of_one',
    ]);
    expect(checkWave(withN(1000))).toContainEqual({
      check: 'sizes',
      kind: 'base_larger',
      n: 1000,
      sampleSize: 1,
      question: { slug: 'best-partner', title: 'Best partner' },
      base: { kind: 'all', groupDimension: null, group: null },
      item: 0,
    });
    expect(kindsOf({ marginOfError: { value: '50' } })).toEqual([]);
  });

  test('a text of an older register that is not clean', () => {
    expect(checkWave({ ...waveOf([60, 40]), title: 'Steppe\u00a0Poll' })).toEqual([
      { check: 'text', kind: 'unclean', text: 'Steppe\u00a0Poll' },
    ]);
  });

  test('what cannot be is refused; what has not happened, unless the limitations say why', () => {
    const refused = (changes: Partial<Wave['disclosure']>) =>
      refusalsOf(waveOf([60, 40], changes, late), '2026-12-01').map(({ kind }) => kind);
    const future = fieldwork('2062-05-02', '2062-05-26');
    expect(refused({})).toEqual([]);
    expect(refused(future)).toEqual(['in_future']);
    expect(refused({ ...future, limitations: { value: 'Planned; the values are a simulation.' } })).toEqual(
      [],
    );
    expect(refused(fieldwork('1804', '1804'))).toEqual(['too_early', 'too_early']);
    expect(refused({ marginOfError: { value: '300' } })).toEqual(['margin_large']);
  });
});

describe('two waves', () => {
  const wave = waveOf([30, 30, 20, 15, 5]);
  const compare = (other: Wave) => compareWaves(wave, other);

  test('of one house, days and values are likely one', () =>
    expect(compare(waveOf([30, 30, 20, 15, 5]))).toMatchObject({ kind: 'duplicate', same: 5, compared: 5 }));

  test('of which one value in five differs are, too; of two they overlap', () => {
    expect(compare(waveOf([30, 30, 20, 15, 6]))).toMatchObject({ kind: 'duplicate', same: 4, compared: 5 });
    expect(compare(waveOf([30, 30, 20, 16, 4]))).toMatchObject({ kind: 'overlap', same: 3, compared: 5 });
  });

  test('of other days that print the same repeat each other, unless one value differs', () => {
    const later = { fieldworkStart: { value: '2024-05-10' }, fieldworkEnd: { value: '2024-05-12' } };
    expect(compare(waveOf([30, 30, 20, 15, 5], later))).toMatchObject({ kind: 'same_values', compared: 5 });
    expect(compare(waveOf([30, 30, 20, 16, 4], later))).toBeNull();
  });

  test('of other houses are nothing to each other', () =>
    expect(
      compare(waveOf([30, 30, 20, 15, 5], { pollsters: { value: [{ slug: 'other', name: 'Other' }] } })),
    ).toBeNull());
});
