import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChartTexts } from '@/lib/domain/reading/chart-point';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { listDimensions, toBarsSpec, toGroupsSpec, toLikertSpec } from './question-charts';

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
  const [first] = items;
  if (!first) throw new Error(`the seed has no item of ${slug}`);
  const base = (kind: string) => {
    const found = first.item.bases.find((one) => one.kind === kind && one.group === null);
    if (!found) throw new Error(`the first item of ${slug} has no base ${kind}`);
    return found;
  };
  return { question, items, first, base };
}

describe('bars', () => {
  test('of best partner, 2024, are one value and a rest of which nobody can know how it is divided', () => {
    const { question, first, base } = asked('best-partner');
    expect(toBarsSpec(question, first, base('all'), texts)).toEqual({
      kind: 'bars',
      bars: [
        {
          key: 'Russia',
          label: 'Russia',
          colour: 'c1',
          point: {
            waveSlug: 'mongolia-2024',
            firstDay: '2024-01-01',
            lastDay: '2024-12-31',
            valuePct: 69,
            qualifier: '=',
            valueText: '=69',
            tip: ['Russia of all'],
          },
        },
      ],
      notReported: { label: 'Not reported', text: 'unknown', sharePct: null },
      words: texts.words,
    });
  });

  test('of the party vote of 2009 differ between all respondents and valid answers', () => {
    const { question, first, base } = asked('party-vote');
    const barsOf = (kind: string, most?: number) => toBarsSpec(question, first, base(kind), texts, most);
    const values = (kind: string) => barsOf(kind).bars.map(({ key, point }) => [key, point.valuePct]);
    expect(values('all')).toEqual([
      ['Democratic Party', 33.3],
      ["Mongolian People's Revolutionary Party", 29.4],
      ['Civic Will Party', 1.5],
      ['Green Party', 0.7],
      ['Motherland Party', 0.2],
      ["People's Party", 0.1],
      ['Independent', 3.7],
      ['Other party', 1.9],
      ['No answer', 14.9],
      ["Don't know", 14.4],
    ]);
    expect(values('valid')).toEqual([
      ['Democratic Party', 47],
      ["Mongolian People's Revolutionary Party", 41.5],
      ['Civic Will Party', 2.1],
      ['Green Party', 1],
      ['Motherland Party', 0.3],
      ["People's Party", 0.1],
      ['Independent', 5.2],
      ['Other party', 2.7],
    ]);
    expect([barsOf('all').notReported, barsOf('valid').notReported]).toEqual([null, null]);
    expect(barsOf('all', 4).bars.map(({ key }) => key)).toEqual(
      barsOf('all')
        .bars.slice(0, 4)
        .map(({ key }) => key),
    );
  });

  test('say how much the printed values leave open where that is known', () => {
    const { question, first, base } = asked('approve-coalition');
    expect(toBarsSpec(question, first, base('all'), texts).notReported).toEqual({
      label: 'Not reported',
      text: '3 left',
      sharePct: 3,
    });
  });
});

describe('a scale', () => {
  const sides = {
    'Strongly favourable': 3,
    'Somewhat favourable': 2,
    'Somewhat unfavourable': 1,
    'Strongly unfavourable': 0,
  };
  const stepOf = (label: string) => Object.entries(sides).find(([name]) => name === label)?.[1] ?? null;

  test('runs from the most negative answer to the most positive, and says what is not reported', () => {
    const { question, items, first } = asked('favourability-russia');
    const scaled = items.map(({ sheet, item }) => ({
      sheet,
      item: {
        ...item,
        bases: item.bases.map((base) => ({
          ...base,
          estimates: base.estimates.map((estimate) => {
            const step = stepOf(estimate.option.label);
            const side = step === null ? null : step < 2 ? (-1 as const) : (1 as const);
            return { ...estimate, option: { ...estimate.option, step, side } };
          }),
        })),
      },
    }));
    const spec = toLikertSpec(question, scaled, everybody, texts);
    expect(
      spec?.rows.map(({ segments, ...row }) => ({
        ...row,
        segments: segments.map(({ key, side, point }) => [key, side, point.valuePct]),
      })),
    ).toEqual([
      {
        waveSlug: 'mongolia-2017',
        label: first.sheet.title,
        segments: [
          ['Strongly unfavourable', -1, 2],
          ['Somewhat unfavourable', -1, 6],
          ['Somewhat favourable', 1, 52],
          ['Strongly favourable', 1, 38],
        ],
        outside: [],
        notReported: { label: 'Not reported', text: '2 left', sharePct: 2 },
      },
    ]);
  });

  test('puts answers without a side outside, and the latest wave first', () => {
    const { question, items } = asked('would-vote');
    const spec = toLikertSpec(question, items, everybody, texts);
    expect(
      spec?.rows.map(({ waveSlug, segments, outside, notReported }) => [
        waveSlug,
        segments.length,
        outside.length,
        notReported,
      ]),
    ).toEqual([
      ['sant-maral-2019-04', 0, 1, null],
      ['sant-maral-2013-04', 0, 4, null],
      ['sant-maral-2012-04', 0, 4, null],
      ['sant-maral-2009-04', 0, 4, null],
    ]);
    expect(toLikertSpec(question, items, { ...everybody, base: 'valid' }, texts)).toBeNull();
  });
});

describe('the groups of an item', () => {
  test('stand beside all respondents, with the answers that some group has', () => {
    const { question, first } = asked('party-vote');
    const spec = toGroupsSpec(question, first, { base: 'all', dimension: 'Settlement' }, texts);
    expect(spec?.groups).toEqual([
      { key: '', label: 'Everybody', total: true },
      { key: 'Countryside', label: 'Countryside', total: false },
      { key: 'Ulaanbaatar', label: 'Ulaanbaatar', total: false },
    ]);
    expect(
      spec?.rows
        .slice(0, 2)
        .map(({ key, dots }) => [key, dots.map(({ group, point }) => [group, point.valuePct])]),
    ).toEqual([
      [
        "Mongolian People's Revolutionary Party",
        [
          ['', 29.4],
          ['Countryside', 29.4],
          ['Ulaanbaatar', 29.2],
        ],
      ],
      [
        'Democratic Party',
        [
          ['', 33.3],
          ['Countryside', 35.5],
          ['Ulaanbaatar', 29.2],
        ],
      ],
    ]);
    expect(spec?.rows).toHaveLength(9);
    expect(spec?.rows.map(({ key }) => key)).not.toContain("People's Party");
  });

  test('are none where the item is not divided so', () => {
    const { question, first } = asked('party-vote');
    expect(toGroupsSpec(question, first, { base: 'all', dimension: 'Age' }, texts)).toBeNull();
    expect(toGroupsSpec(question, first, { base: 'valid', dimension: 'Settlement' }, texts)).toBeNull();
  });

  test('are of the dimensions that the item has on a kind of base', () => {
    const { first, items } = asked('side-war-ukraine');
    expect(listDimensions(first.item, 'all')).toEqual(['Language of interview']);
    expect(listDimensions(first.item, 'valid')).toEqual([]);
    expect(items.slice(1, 2).flatMap(({ item }) => listDimensions(item, 'all'))).toEqual(['Age']);
  });
});
