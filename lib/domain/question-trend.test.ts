import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ChartTexts, mostTrendSeries, toTrendSpec } from './question-charts';
import { toRegister } from './register-from-rows';
import { readResultsTable } from './results-csv';

const { questions, waves } = toRegister(
  readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')),
);

const texts: ChartTexts = {
  words: { monthNames: [], percent: '{n}%', zoomed: 'zoomed' },
  share: ({ qualifier, value }) => `${qualifier}${value}`,
  tip: ({ base, estimate }) => [`${estimate.option.label} of ${base.kind}`],
  waveLabel: ({ title }) => title,
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
  test('would vote joins 2009, 2012 and 2013, and leaves the inexact value of 2019 alone', () => {
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
          ['2012-04-14', '=', 77.3, true],
          ['2013-04-21', '=', 84.4, true],
          ['2019-04-30', '>', 85, false],
        ],
      ],
      [
        'No',
        [
          ['2009-04-26', '=', 12.2, false],
          ['2012-04-14', '=', 14.4, true],
          ['2013-04-21', '=', 11.2, true],
        ],
      ],
      [
        "Don't know",
        [
          ['2009-04-26', '=', 7, false],
          ['2012-04-14', '=', 7.4, true],
          ['2013-04-21', '=', 3.9, true],
        ],
      ],
      [
        'No answer',
        [
          ['2009-04-26', '=', 0.9, false],
          ['2012-04-14', '=', 0.8, true],
          ['2013-04-21', '=', 0.6, true],
        ],
      ],
    ]);
    expect([trend?.shown, trend?.total, trend?.spec.range, trend?.spec.words]).toEqual([
      4,
      4,
      null,
      texts.words,
    ]);
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
