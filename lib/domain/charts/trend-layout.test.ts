import { describe, expect, test } from 'vitest';
import type { ChartWords, TrendPoint, TrendSpec } from './chart-spec';
import { dayNumber } from './day-number';
import { layoutTrend } from './trend-layout';

const words: ChartWords = {
  monthNames: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  percent: '{n}%',
  zoomed: 'The axis ends below 100%.',
  fault: '',
  moreBreaks: 'Not named: {n}',
};

function point(
  firstDay: string,
  lastDay: string,
  valuePct: number,
  more: Partial<TrendPoint> = {},
): TrendPoint {
  const valueText = `${valuePct}%`;
  return {
    waveSlug: firstDay,
    firstDay,
    lastDay,
    valuePct,
    qualifier: '=',
    valueText,
    tip: [valueText],
    joined: true,
    ...more,
  };
}

function trend(points: TrendPoint[], more: Partial<TrendSpec> = {}): TrendSpec {
  return {
    kind: 'trend',
    series: [{ key: 'yes', label: 'Yes', colour: 'c1', points }],
    range: null,
    words,
    ...more,
  };
}

describe('A trend', () => {
  test('puts 50 % at half the height of its plot, 0 at the bottom and 100 at the top', () => {
    const { plot, marks } = layoutTrend(
      trend([
        point('2020-01-01', '2020-01-31', 0),
        point('2021-01-01', '2021-01-31', 50),
        point('2022-01-01', '2022-01-31', 100),
      ]),
      'wide',
    );
    expect(marks.map(({ y }) => y)).toEqual([plot.y + plot.height, plot.y + plot.height / 2, plot.y]);
  });

  test('draws the fieldwork of 15 to 26 April 2009 from the start of the first to the end of the last day', () => {
    const scene = layoutTrend(
      trend([point('2009-04-15', '2009-04-26', 79.9), point('2009-06-01', '2009-06-10', 78)]),
      'wide',
    );
    const [from, to] = scene.xAxis.domain;
    const xOf = (day: string) => scene.plot.x + ((dayNumber(day) - from) / (to - from)) * scene.plot.width;
    const shape = scene.marks[0]?.shape;
    if (shape?.form !== 'stroke') throw new Error('not a stroke');
    expect(shape.x1).toBeCloseTo(xOf('2009-04-15'), 6);
    expect(shape.x2).toBeCloseTo(xOf('2009-04-27'), 6);
  });

  test('draws a year in which nobody knows the days over the whole year', () => {
    const scene = layoutTrend(
      trend([point('2016-01-01', '2016-12-31', 50), point('2017-01-01', '2017-12-31', 60)]),
      'wide',
    );
    const [first, second] = scene.marks.map(({ shape }) => shape);
    if (first?.form !== 'stroke' || second?.form !== 'stroke') throw new Error('not strokes');
    expect(first.x2).toBeCloseTo(second.x1, 6);
    expect((first.x2 - first.x1) / (second.x2 - second.x1)).toBeCloseTo(366 / 365, 6);
  });

  test('leaves a gap where a value is not joined to the one before', () => {
    const values = [point('2009-04-15', '2009-04-26', 60), point('2012-03-16', '2012-04-14', 61)];
    const later = [
      point('2013-04-05', '2013-04-21', 62, { joined: false }),
      point('2014-04-05', '2014-04-21', 63),
    ];
    const { runs, marks } = layoutTrend(trend([...values, ...later]), 'wide');
    expect(runs.map(({ points }) => points)).toEqual([
      marks.slice(0, 2).map(({ x, y }) => [x, y]),
      marks.slice(2).map(({ x, y }) => [x, y]),
    ]);
  });

  test('runs from 0 to 100, and only where all values are under 40 less far, which it says', () => {
    const high = layoutTrend(trend([point('2020-01-01', '2020-01-31', 40)]), 'wide');
    const low = layoutTrend(trend([point('2020-01-01', '2020-01-31', 39.9)]), 'wide');
    expect(high.yAxis.domain).toEqual([0, 100]);
    expect(high.texts.map(({ key }) => key)).not.toContain('note');
    expect(low.yAxis.domain).toEqual([0, 40]);
    expect(low.texts.find(({ key }) => key === 'note')?.lines).toEqual([words.zoomed]);
  });

  test('points upward from a value of which only the lower limit was printed, and prints it as it was printed', () => {
    const inexact = point('2019-03-01', '2019-04-30', 85, { qualifier: '>', valueText: 'more than 85%' });
    const { marks, texts } = layoutTrend(trend([point('2018-03-01', '2018-04-30', 80), inexact]), 'wide');
    expect(marks[1]?.shape).toMatchObject({ form: 'stroke', arrow: 'up' });
    expect(texts.find(({ key }) => key === 'end-yes')?.lines.join(' ')).toBe('Yes more than 85%');
  });

  test('becomes dots at eight waves', () => {
    const waves = (count: number) =>
      trend(
        Array.from({ length: count }, (_, index) =>
          point(`20${10 + index}-01-01`, `20${10 + index}-01-31`, 50),
        ),
      );
    const formsOf = (count: number) =>
      new Set(layoutTrend(waves(count), 'wide').marks.map(({ shape }) => shape.form));
    expect(formsOf(7)).toEqual(new Set(['stroke']));
    expect(formsOf(8)).toEqual(new Set(['dot']));
  });

  test('shows the waves of its range, and joins none to a wave outside it', () => {
    const points = [2010, 2012, 2014].map((year) => point(`${year}-04-01`, `${year}-04-30`, 50));
    const scene = layoutTrend(
      trend(points, { range: { firstDay: '2011-01-01', lastDay: '2014-12-31' } }),
      'wide',
    );
    expect(scene.marks.map(({ point: { waveSlug } }) => waveSlug)).toEqual(['2012-04-01', '2014-04-01']);
    expect(scene.runs).toHaveLength(1);
    expect(scene.runs[0]?.points).toHaveLength(2);
  });

  test('names a series that stops early at its own last value', () => {
    const spec = trend([point('2009-04-15', '2009-04-26', 80), point('2019-04-15', '2019-04-26', 85)]);
    const stopped = {
      key: 'no',
      label: 'No',
      colour: 'c2' as const,
      points: [point('2009-04-15', '2009-04-26', 12)],
    };
    const scene = layoutTrend({ ...spec, series: [...spec.series, stopped] }, 'wide');
    const label = scene.texts.find(({ key }) => key === 'end-no');
    const mark = scene.marks.find(({ id }) => id.startsWith('no'));
    expect(label?.lines).toEqual(['No 12%']);
    expect(Math.abs((label?.x ?? 0) - (mark?.x ?? 0))).toBeLessThan(30);
  });

  test('never cuts two names on a narrow drawing so that they look alike', () => {
    const party = (key: string, label: string, valuePct: number) => ({
      key,
      label,
      colour: 'c1' as const,
      points: [point('2012-03-16', '2012-04-14', valuePct)],
    });
    const many = Array.from({ length: 9 }, (_, index) =>
      party(`k${index}`, `Party of the number ${index}`, index),
    );
    const twins = [
      party('a', 'Union of the People of the Northern Steppe', 40),
      party('b', 'Union of the People of the Northern Lakes', 30),
    ];
    const { texts } = layoutTrend({ ...trend([]), series: [...many, ...twins] }, 'narrow');
    const named = texts.filter(({ key }) => key.startsWith('end-')).map(({ lines }) => lines.join(' '));
    expect(named).toContain('Union of the People of the Northern Steppe 40%');
    expect(named).toContain('Union of the People of the Northern Lakes 30%');
  });

  test('writes what changed over a break, and a line under it', () => {
    const points = [
      point('2022-03-01', '2022-03-31', 39),
      point('2022-11-04', '2022-11-24', 13, { joined: false }),
    ];
    const scene = layoutTrend(
      trend(points, { breaks: [{ day: '2022-08-15', text: 'Sampling changed' }] }),
      'wide',
    );
    const [from, to] = scene.xAxis.domain;
    const x = scene.plot.x + ((dayNumber('2022-08-15') - from) / (to - from)) * scene.plot.width;
    expect(scene.texts.find(({ key }) => key === 'break-0')?.lines).toEqual(['Sampling changed']);
    expect(scene.lines.find(({ key }) => key === 'break-0')?.points.map(([each]) => each)).toEqual([x, x]);
  });

  test('without any value is an empty plot', () => {
    const scene = layoutTrend({ ...trend([]), series: [] }, 'narrow');
    expect(scene.marks).toEqual([]);
    expect(scene.height).toBeGreaterThan(0);
  });
});
