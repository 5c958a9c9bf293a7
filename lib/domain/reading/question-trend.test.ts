import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import type { ChartTexts } from './chart-point';
import {
  listChangesBetweenWaves,
  listSeriesBreaks,
  listTrendWaves,
  mostTrendSeries,
  previousOf,
  toTrendSpec,
} from './question-trend';

const { questions, waves } = toRegister(
  readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')),
);

const texts: ChartTexts = {
  words: { monthNames: [], percent: '{n}%', zoomed: 'zoomed', moreBreaks: 'Not named: {n}', fault: '' },
  share: ({ qualifier, value }) => `${qualifier}${value}`,
  tip: ({ base, estimate }) => [`${estimate.option.label} of ${base.kind}`],
  waveLabel: ({ title }) => title,
  breakText: (differsIn) => differsIn.join(' and '),
  groupLabel: ({ group }) => group ?? 'Everybody',
  notReported: { label: 'Not reported', unknown: 'unknown', share: (sharePct) => `${sharePct} left` },
};
const everybody = { base: 'all', dimension: null, group: null };

/** A question of the seed with its items, earliest first. */
function asked(slug: string) {
  const question = questions.find((one) => one.slug === slug);
  if (!question) throw new Error(`the seed has no question ${slug}`);
  const items = waves.flatMap((sheet) =>
    sheet.items.flatMap((item) => (item.question.slug === slug ? [{ sheet, item }] : [])),
  );
  return { question, items };
}

describe('the trend of', () => {
  test('would vote joins nothing, since each wave asked in other places, and says so between them', () => {
    const { question, items } = asked('would-vote');
    const trend = toTrendSpec(question, items, everybody, texts);
    const points = trend?.spec.series.map(({ key, points: some }) => [
      key,
      some.map(({ lastDay, qualifier, valuePct, joined }) => [lastDay, qualifier, valuePct, joined]),
    ]);
    expect(points).toEqual([
      [
        'Yes',
        [
          ['2009-04-26', '=', 79.9, false],
          ['2012-04-14', '=', 77.3, false],
          ['2013-04-21', '=', 84.4, false],
          ['2019-04-30', '>', 85, false],
        ],
      ],
      [
        'No',
        [
          ['2009-04-26', '=', 12.2, false],
          ['2012-04-14', '=', 14.4, false],
          ['2013-04-21', '=', 11.2, false],
        ],
      ],
      [
        "Don't know",
        [
          ['2009-04-26', '=', 7, false],
          ['2012-04-14', '=', 7.4, false],
          ['2013-04-21', '=', 3.9, false],
        ],
      ],
      [
        'No answer',
        [
          ['2009-04-26', '=', 0.9, false],
          ['2012-04-14', '=', 0.8, false],
          ['2013-04-21', '=', 0.6, false],
        ],
      ],
    ]);
    expect(trend?.spec.breaks).toEqual([
      { day: '2010-10-05', text: 'universe' },
      { day: '2012-10-09', text: 'universe' },
      { day: '2016-03-26', text: 'universe' },
    ]);
    expect([trend?.shown, trend?.total, trend?.spec.range, trend?.spec.words]).toEqual([
      4,
      4,
      null,
      texts.words,
    ]);
  });

  test('an attack on Kazakhstan joins what nothing is known to set apart', () => {
    const { question, items } = asked('russia-attack-kazakhstan');
    const trend = toTrendSpec(question, items, everybody, texts);
    expect(trend?.spec.series.map(({ points }) => points.map(({ joined }) => joined))).toEqual(
      Array(3).fill([false, true]),
    );
    expect(trend?.spec.breaks).toBeUndefined();
    expect(trend?.spec.series[0]?.points[0]?.interval).toEqual({
      lowPct: 6.82,
      highPct: 10.07,
      indicative: false,
    });
  });

  test('the party vote joins nothing, since the parties changed, and draws the seven largest answers', () => {
    const { question, items } = asked('party-vote');
    const trend = toTrendSpec(question, items, everybody, texts);
    expect(trend?.spec.series.map(({ key }) => key)).toEqual([
      "Mongolian People's Revolutionary Party",
      'Democratic Party',
      'Civic Will Party',
      'Other party',
      'Independent',
      "Mongolian People's Party",
      'Civic Will - Green Party',
    ]);
    expect([trend?.shown, trend?.total]).toEqual([mostTrendSeries, 14]);
    expect(trend?.spec.series.flatMap(({ points }) => points).filter(({ joined }) => joined)).toEqual([]);
  });

  test('a question asked once, or of a view that one wave has, is none', () => {
    const once = asked('best-partner');
    expect(toTrendSpec(once.question, once.items, everybody, texts)).toBeNull();
    const war = asked('side-war-ukraine');
    const young = { base: 'all', dimension: 'Age', group: '18-29' };
    expect(toTrendSpec(war.question, war.items, young, texts)).toBeNull();
  });

  test('a wave without dates is left out', () => {
    const { question, items } = asked('economy-direction');
    expect(toTrendSpec(question, items, everybody, texts)?.spec.series[0]?.points).toHaveLength(2);
    const missing = { missing: 'not_stated' } as const;
    const undated = items.map(({ sheet, item }, index) => ({
      sheet:
        index > 0
          ? sheet
          : { ...sheet, disclosure: { ...sheet.disclosure, fieldworkStart: missing, fieldworkEnd: missing } },
      item,
    }));
    expect(toTrendSpec(question, undated, everybody, texts)).toBeNull();
  });
});

describe('where pollsters take turns', () => {
  const { question, items } = asked('russia-attack-kazakhstan');
  const [first] = listTrendWaves(items, everybody);
  if (!first) throw new Error('the seed has no wave of an attack on Kazakhstan');
  const wave = (pollster: string, date: string) => ({
    ...first,
    sheet: {
      ...first.sheet,
      slug: `${pollster}-${date}`,
      disclosure: {
        ...first.sheet.disclosure,
        pollsters: { value: [{ slug: pollster, name: pollster }] },
        fieldworkStart: { value: date },
        fieldworkEnd: { value: date },
      },
    },
  });
  const turns = [wave('a', '2022-01'), wave('b', '2022-02'), wave('a', '2022-03'), wave('b', '2022-04')];

  test('a wave is compared with the previous one of the same pollster', () => {
    expect(turns.map((_, index) => previousOf(turns, index)?.sheet.slug ?? null)).toEqual([
      null,
      'a-2022-01',
      'a-2022-01',
      'b-2022-02',
    ]);
    const { changes } = listChangesBetweenWaves(question, turns);
    expect(changes.map(({ current, comparability }) => [current.sheet.slug, comparability.verdict])).toEqual([
      ...Array(3).fill(['b-2022-04', 'unknown']),
      ...Array(3).fill(['a-2022-03', 'unknown']),
      ...Array(3).fill(['b-2022-02', 'differs']),
    ]);
  });

  test('a wave is compared with none of another country', () => {
    const abroad = turns.map((one, index) => ({
      ...one,
      sheet: { ...one.sheet, country: index === 0 || index === 3 ? 'MN' : 'KZ' },
    }));
    expect(abroad.map((_, index) => previousOf(abroad, index)?.sheet.slug ?? null)).toEqual([
      null,
      null,
      'b-2022-02',
      'a-2022-01',
    ]);
  });

  test('that they differ is no mark of its own, unless one follows the other for good', () => {
    expect(listSeriesBreaks(turns)).toEqual([]);
    expect(listSeriesBreaks(turns.slice(0, 2))).toEqual([{ day: '2022-01-31', differsIn: ['pollster'] }]);
  });

  test('no line leads from one to another', () => {
    const points = toTrendSpec(question, turns, everybody, texts)?.spec.series[0]?.points;
    expect(points?.map(({ joined }) => joined)).toEqual([false, false, false, false]);
  });
});
