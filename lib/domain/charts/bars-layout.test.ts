import { describe, expect, test } from 'vitest';
import { layoutBars } from './bars-layout';
import type { BarsSpec, ChartPoint } from './chart-spec';

const words = {
  monthNames: [],
  percent: '{n}%',
  zoomed: 'The axis ends below 100%.',
  fault: '',
  moreBreaks: 'Not named: {n}',
};

function bar(key: string, valuePct: number, more: Partial<ChartPoint> = {}): BarsSpec['bars'][number] {
  const valueText = `${valuePct}%`;
  const days = { firstDay: '2024-01-01', lastDay: '2024-12-31' };
  const point: ChartPoint = {
    waveSlug: 'w',
    ...days,
    valuePct,
    qualifier: '=',
    valueText,
    tip: [],
    ...more,
  };
  return { key, label: key, colour: 'c1', point };
}

function bars(...each: BarsSpec['bars']): BarsSpec {
  return { kind: 'bars', bars: each, notReported: null, words };
}

describe('Bars', () => {
  test.each(['narrow', 'medium', 'wide'] as const)(
    'begin at 0 and are as long as their share, %s',
    (size) => {
      const { plot, marks } = layoutBars(bars(bar('a', 69), bar('b', 34.5), bar('c', 0)), size);
      const widths = marks.map(({ shape }) => (shape.form === 'bar' ? shape.width : Number.NaN));
      for (const { shape } of marks) expect(shape.form === 'bar' && shape.x).toBe(plot.x);
      expect(widths[0]).toBeCloseTo(plot.width * 0.69, 6);
      expect(widths[1]).toBeCloseTo(plot.width * 0.345, 6);
      expect(widths[2]).toBe(0);
    },
  );

  test('run to 100 unless all values are under 30, which is said', () => {
    expect(layoutBars(bars(bar('a', 30)), 'wide').xAxis.domain).toEqual([0, 100]);
    const small = layoutBars(bars(bar('a', 12), bar('b', 3)), 'wide');
    expect(small.xAxis.domain).toEqual([0, 20]);
    expect(small.texts.find(({ key }) => key === 'zoomed')?.lines).toEqual([words.zoomed]);
  });

  test('leave what is not reported without an end where nobody knows its share', () => {
    const missing = { label: 'Not reported', text: 'other answers are not printed', sharePct: null };
    const { hatches, plot } = layoutBars({ ...bars(bar('a', 69)), notReported: missing }, 'wide');
    expect(hatches).toMatchObject([{ torn: true }]);
    expect(hatches[0]?.width).not.toBeCloseTo(plot.width * 0.31, 0);
  });

  test('draw what is documented as not reported as wide as its share', () => {
    const missing = { label: 'Not reported', text: '2%', sharePct: 2 };
    const { hatches, plot } = layoutBars({ ...bars(bar('a', 38)), notReported: missing }, 'wide');
    expect(hatches).toMatchObject([{ torn: false, x: plot.x }]);
    expect(hatches[0]?.width).toBeCloseTo(plot.width * 0.02, 6);
  });

  test('print the value as it was printed, right of the bar and clear of its arrow', () => {
    const inexact = bar('a', 85, { qualifier: '>', valueText: 'more than 85%' });
    const { marks, texts } = layoutBars(bars(inexact), 'narrow');
    const value = texts.find(({ key }) => key === 'value-a');
    expect(value?.lines).toEqual(['more than 85%']);
    expect(value?.x).toBeGreaterThan((marks[0]?.x ?? 0) + 12);
    expect(marks[0]?.shape).toMatchObject({ arrow: 'right' });
  });
});
