import { Session } from 'node:inspector/promises';
import { describe, expect, test } from 'vitest';
import { layoutChart } from './chart-layout';
import { chartSizes } from './chart-size';
import type { BarsSpec, ChartPoint, ChartSpec, GroupsSpec, LikertSpec, TrendSpec } from './chart-spec';
import { mostBreaks } from './trend-breaks';

// Work is counted, not timed: how often each piece of lib/domain/charts runs, as the engine itself counts it.

const session = new Session();
session.connect();

/** How often pieces of the layouts run while a chart is laid out at all sizes. */
async function workOf(spec: ChartSpec): Promise<number> {
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  for (const size of chartSizes) layoutChart(spec, size);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/lib/domain/charts/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

const words = { monthNames: [], percent: '{n}%', zoomed: '', moreBreaks: '{n} more', fault: '' };

function dayOf(index: number): string {
  return new Date((6000 + index * 7) * 86_400_000).toISOString().slice(0, 10);
}

function pointOf(index: number): ChartPoint {
  const valuePct = (index * 37) % 90;
  const days = { firstDay: dayOf(index), lastDay: dayOf(index) };
  return { waveSlug: `w${index}`, ...days, valuePct, qualifier: '=', valueText: `${valuePct}%`, tip: [] };
}

function listOf<Thing>(count: number, make: (index: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function trendOf(waves: number): TrendSpec {
  return {
    kind: 'trend',
    range: null,
    series: listOf(3, (index) => ({
      key: `k${index}`,
      label: `Answer ${index}`,
      colour: 'c1',
      points: listOf(waves, (wave) => ({ ...pointOf(wave), joined: wave % 5 !== 0 })),
      average: listOf(waves, (wave) => ({ day: dayOf(wave), levelPct: 40, lowPct: 38, highPct: 42 })),
    })),
    breaks: listOf(waves, (wave) => ({ day: dayOf(wave), text: 'The mode differs from here on' })),
    words,
  };
}

function barsOf(options: number): BarsSpec {
  return {
    kind: 'bars',
    bars: listOf(options, (index) => ({
      key: `k${index}`,
      label: `Answer ${index}`,
      colour: 'c1',
      point: pointOf(index),
    })),
    notReported: null,
    words,
  };
}

function likertOf(rows: number, options: number): LikertSpec {
  return {
    kind: 'likert',
    rows: listOf(rows, (row) => ({
      waveSlug: `w${row}`,
      label: `Wave ${row}`,
      segments: listOf(options, (index) => ({
        key: `k${index}`,
        label: `Answer ${index}`,
        colour: 'p1',
        side: index < options / 2 ? -1 : 1,
        point: { ...pointOf(index), valuePct: 100 / options },
      })),
      outside: [],
      notReported: null,
    })),
    words,
  };
}

function groupsOf(rows: number, groups: number, pointAt = pointOf): GroupsSpec {
  return {
    kind: 'groups',
    groups: listOf(groups, (index) => ({ key: `g${index}`, label: `Group ${index}`, total: index === 0 })),
    rows: listOf(rows, (row) => ({
      key: `k${row}`,
      label: `Answer ${row}`,
      colour: 'c1',
      dots: listOf(groups, (index) => ({ group: `g${index}`, point: pointAt(index + row) })),
    })),
    words,
  };
}

describe('The work of a layout grows no faster than n log n with', () => {
  test.each<[string, (many: number) => ChartSpec]>([
    ['the waves of a trend, each with a break', trendOf],
    ['the letters of a name', (letters) => ({ ...trendOf(12), series: withLongNames(letters) })],
    ['bars', barsOf],
    ['the waves of a scale', (rows) => likertOf(rows, 5)],
    ['the answers of a scale', (options) => likertOf(2, options)],
    ['the answers by group', (rows) => groupsOf(rows, 4)],
    ['the groups', (groups) => groupsOf(2, groups)],
    ['the groups of one value', (groups) => groupsOf(2, groups, () => pointOf(1))],
  ])('%s', async (_, specOf) => {
    await workOf(specOf(10));
    const [few, many] = [await workOf(specOf(100)), await workOf(specOf(400))];
    expect(few).toBeGreaterThan(100);
    // Four times as much, times the growth of the logarithm, with room; in the square it would be sixteen times.
    expect(many / few).toBeLessThan(6);
  });
});

function withLongNames(letters: number): TrendSpec['series'] {
  return trendOf(12).series.map((series, index) => ({
    ...series,
    label: `${'word '.repeat(letters / 5)}${index}`,
  }));
}

test('A trend names its latest breaks, and says how many more there are', () => {
  const { texts, height } = layoutChart(trendOf(500), 'wide');
  expect(texts.filter(({ key }) => key.startsWith('break-'))).toHaveLength(mostBreaks);
  expect(texts.find(({ key }) => key === 'note')?.lines.join(' ')).toBe(`${500 - mostBreaks} more`);
  expect(height).toBeLessThan(1000);
});
