import { describe, expect, test } from 'vitest';
import type { ChartPoint } from '@/lib/domain/charts/chart-spec';
import type { FigureData } from './figure-view';
import { narrowFigure, readRange, showsLatest } from './narrow-range';

const point = (waveSlug: string, firstDay: string, lastDay: string, joined: boolean) => {
  const drawn: ChartPoint = {
    ...{ waveSlug, firstDay, lastDay, valuePct: 50, qualifier: '=' },
    ...{ valueText: '50%', tip: [waveSlug] },
  };
  return { ...drawn, joined };
};
const waves = [
  ['a', '2009-04-15', '2009-04-26'],
  ['b', '2012-03-16', '2012-04-14'],
  ['c', '2019-03-01', '2019-04-30'],
] as const;
const words = { monthNames: [], percent: '{n}%', zoomed: '', moreBreaks: 'Not named: {n}', fault: '' };
const sentence = '{shown} of {total} waves are in this range: {periods}.';
const shared = {
  ...{ id: 'trend', title: null, chartTitle: '', announce: 'Everything.' },
  ...{ subtitle: 'Voting, from 2009 to 2019.', narrowedSubtitle: 'Voting.', sentences: ['2019: Yes 50%.'] },
  ...{ remarks: ['A remark.'], tableNote: null, changes: null, average: null },
};
const row = ([waveSlug, firstDay, lastDay]: (typeof waves)[number]) => ({
  key: waveSlug,
  waveSlug,
  firstDay,
  lastDay,
  cells: [{ text: firstDay.slice(0, 4) }],
});
const trend: FigureData = {
  ...shared,
  spec: {
    kind: 'trend',
    series: [
      {
        ...{ key: 'Yes', label: 'Yes', colour: 'c1' },
        points: waves.map(([slug, first, last], index) => point(slug, first, last, index > 0)),
      },
      {
        ...{ key: 'No', label: 'No', colour: 'c2' },
        points: [point('a', '2009-04-15', '2009-04-26', false)],
      },
    ],
    range: null,
    words,
  },
  table: { caption: '', columns: [], rows: waves.map(row).reverse() },
};

function narrowed(from: string | null, to: string | null) {
  const { spec, table } = narrowFigure(trend, { from, to }, sentence);
  if (spec.kind !== 'trend') throw new Error('a trend stays a trend');
  return {
    series: spec.series.map(({ key, points }) => [
      key,
      points.map(({ waveSlug, joined }) => [waveSlug, joined]),
    ]),
    range: spec.range,
    rows: table.rows.map(({ key }) => key),
  };
}

describe('a trend narrowed to a range', () => {
  test('has the waves whose fieldwork touches it, in the chart and in its table', () => {
    expect(narrowed('2012-04', '2019')).toEqual({
      series: [
        [
          'Yes',
          [
            ['b', false],
            ['c', true],
          ],
        ],
      ],
      range: { firstDay: '2012-04-01', lastDay: '2019-12-31' },
      rows: ['c', 'b'],
    });
    expect(narrowed('2012-04-14', '2012-04-14').rows).toEqual(['b']);
    expect(narrowed('2012-04-15', '2019-02-28').rows).toEqual([]);
  });

  test('ends with its own waves on the side that is open', () => {
    expect(narrowed('2012', null).range).toEqual({ firstDay: '2012-01-01', lastDay: '2019-04-30' });
    expect(narrowed(null, '2012').range).toEqual({ firstDay: '2009-04-15', lastDay: '2012-12-31' });
  });

  test('is itself where nothing is asked', () => {
    expect(narrowFigure(trend, { from: null, to: null }, sentence)).toBe(trend);
  });
});

describe('what a narrowed trend says', () => {
  test('is nothing of the latest wave where that is left out', () => {
    const early = narrowFigure(trend, { from: null, to: '2012' }, sentence);
    expect(early).toMatchObject({
      subtitle: 'Voting.',
      sentences: ['2 of 3 waves are in this range: 2009 … 2012.'],
      announce: '2 of 3 waves are in this range: 2009 … 2012.',
    });
    expect(showsLatest(early, trend)).toBe(false);
  });

  test('keeps what is said of the latest wave where that is shown', () => {
    const late = narrowFigure(trend, { from: '2013', to: null }, sentence);
    expect(late.sentences).toEqual(['1 of 3 waves are in this range: 2019.', '2019: Yes 50%.']);
    expect(late.remarks).toEqual(['A remark.']);
    expect(showsLatest(late, trend)).toBe(true);
  });

  test('is what it says anyway where no wave is left out', () => {
    const all = narrowFigure(trend, { from: '2009', to: null }, sentence);
    expect([all.subtitle, all.sentences]).toEqual([trend.subtitle, trend.sentences]);
  });
});

test('another figure stays as it is', () => {
  const bars: FigureData = {
    ...shared,
    spec: { kind: 'bars', bars: [], notReported: null, words },
    table: trend.table,
  };
  expect(narrowFigure(bars, { from: '2030', to: null }, sentence)).toBe(bars);
});

test('an address asks for dates that exist, and nothing else', () => {
  expect(readRange(new URLSearchParams('from=2012-04&to=2019'))).toEqual({ from: '2012-04', to: '2019' });
  expect(readRange(new URLSearchParams('from=2024-02-30&to='))).toEqual({ from: null, to: null });
  expect(readRange(new URLSearchParams())).toEqual({ from: null, to: null });
});
