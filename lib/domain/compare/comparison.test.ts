import { describe, expect, test } from 'vitest';
import { type AskedSeries, toAskedSeries } from '@/lib/domain/queries/compare-query';
import type { ChartTexts } from '@/lib/domain/reading/chart-point';
import { seedQuestion } from '@/tests/samples/seed-register';
import { listGaps, type NamedSeries, toComparedBars, toComparedTrend } from './compare-charts';
import { findSeries } from './compared-series';
import { aspectsThatAre, compareSeries } from './comparison';

const texts: ChartTexts = {
  words: { monthNames: [], percent: '{n}%', zoomed: 'zoomed', moreBreaks: 'Not named: {n}', fault: '' },
  share: ({ value }) => `${value}%`,
  tip: () => [],
  waveLabel: ({ title }) => title,
  breakText: (differsIn) => differsIn.join(' and '),
  groupLabel: ({ group }) => group ?? '',
  notReported: { label: '', unknown: '', share: String },
};

/** The series that are asked for, numbered from 1. */
function series(...asked: (Partial<AskedSeries> & { question: string })[]): NamedSeries[] {
  return asked.map((one, index) => {
    const answer = findSeries(toAskedSeries(one.question, one), seedQuestion(one.question));
    if ('problem' in answer) throw new Error(JSON.stringify(answer.problem));
    return { ...answer.series, number: index + 1, label: `series ${index + 1}`, shortLabel: '' };
  });
}

describe('what stands between series', () => {
  test('of two groups of one item is the group that was chosen, and nothing else', () => {
    const all = series(
      { question: 'would-vote', group: 'Ulaanbaatar' },
      { question: 'would-vote', group: 'Countryside' },
    );
    const comparison = compareSeries(all);
    expect(comparison && aspectsThatAre(comparison, 'chosen')).toEqual(['group']);
    expect(comparison && aspectsThatAre(comparison, 'differs')).toEqual([]);
  });

  test('of two countries is also what nobody asked for: who asked, whom, and when', () => {
    const comparison = compareSeries(series({ question: 'would-vote' }, { question: 'side-war-ukraine' }));
    expect(comparison && aspectsThatAre(comparison, 'chosen')).toEqual(['question', 'option', 'country']);
    expect(comparison && aspectsThatAre(comparison, 'differs')).toEqual(
      expect.arrayContaining(['pollster', 'fieldwork']),
    );
    expect(comparison?.verdict).toBe('differs');
  });

  test('of another question comes with it, where it is its words or its answers', () => {
    const comparison = compareSeries(
      series({ question: 'confidence-vote-2025' }, { question: 'prime-minister-stay-2025' }),
    );
    expect(comparison?.standings.question).toBe('chosen');
    expect(comparison?.standings.options).toBe('implied');
    expect(comparison?.standings.fieldwork).toBe('same');
  });

  test('of two bases of one item is the base that was chosen', () => {
    const comparison = compareSeries(
      series({ question: 'party-vote', base: 'all' }, { question: 'party-vote', base: 'valid' }),
    );
    expect(comparison?.standings.base).toBe('chosen');
  });

  test('is nothing where there is only one, and does not depend on their order', () => {
    expect(compareSeries(series({ question: 'would-vote' }))).toBeNull();
    const [one, other] = series({ question: 'best-partner' }, { question: 'neutrality-ukraine' });
    if (!one || !other) throw new Error('two series were asked for');
    expect(compareSeries([other, one])).toEqual(compareSeries([one, other]));
  });

  test('is not known where a source does not say it', () => {
    const comparison = compareSeries(
      series({ question: 'best-partner' }, { question: 'neutrality-ukraine' }),
    );
    expect(comparison && aspectsThatAre(comparison, 'unknown')).toEqual(
      expect.arrayContaining(['pollster', 'mode']),
    );
    expect(comparison?.verdict).toBe('unknown');
  });
});

describe('the drawing of series', () => {
  const voted = series(
    { question: 'would-vote', group: 'Ulaanbaatar' },
    { question: 'would-vote' },
    { question: 'best-partner' },
  );

  test('through time has a colour for each and a gap where its question has one', () => {
    const trend = toComparedTrend(voted, texts);
    expect(trend?.series.map(({ key, colour, points }) => [key, colour, points.length])).toEqual([
      ['1', 'c1', voted[0]?.values.length],
      ['2', 'c2', 4],
      ['3', 'c3', 1],
    ]);
    expect(trend?.series[1]?.points.map(({ joined }) => joined)).toEqual([false, false, false, false]);
    expect(trend?.breaks).toBeUndefined();
    expect(listGaps(voted)[0]).toEqual({
      day: expect.stringMatching(/^201[01]-/),
      differsIn: ['universe'],
      labels: expect.arrayContaining(['series 2']),
    });
  });

  test('is none through time where no series has one', () => {
    expect(
      toComparedTrend(series({ question: 'best-partner' }, { question: 'strong-leader' }), texts),
    ).toBeNull();
  });

  test('of the latest values has a bar a series, in their order, with the printed value', () => {
    const { bars } = toComparedBars(voted, ({ number }) => `bar ${number}`, texts);
    expect(bars.map(({ label, colour, point }) => [label, colour, point.valuePct])).toEqual([
      ['bar 1', 'c1', voted[0]?.values.at(-1)?.estimate.value],
      ['bar 2', 'c2', 85],
      ['bar 3', 'c3', 69],
    ]);
  });
});
