import { describe, expect, test } from 'vitest';
import type { ChartPoint, GroupsSpec } from './chart-spec';
import { layoutGroups } from './groups-layout';

const words = { monthNames: [], percent: '{n}%', zoomed: '', moreBreaks: 'Not named: {n}', fault: '' };

function point(valuePct: number): ChartPoint {
  const days = { firstDay: '2012-03-16', lastDay: '2012-04-14' };
  return { waveSlug: 'w', ...days, valuePct, qualifier: '=', valueText: `${valuePct}%`, tip: [] };
}

function groups(...rows: (readonly number[])[]): GroupsSpec {
  const keys = ['countryside', 'city', 'total'];
  return {
    kind: 'groups',
    groups: keys.map((key) => ({ key, label: key, total: key === 'total' })),
    rows: rows.map((values, index) => ({
      key: `r${index}`,
      label: `Option ${index}`,
      colour: 'c1',
      dots: values.map((value, group) => ({ group: keys[group] ?? '', point: point(value) })),
    })),
    words,
  };
}

describe('Values by group', () => {
  test('stand on one axis from 0 to 100', () => {
    const { plot, marks } = layoutGroups(groups([0, 100, 50]), 'wide');
    const xs = new Map(marks.map(({ id, x }) => [id, x]));
    expect(xs.get('r0 countryside')).toBe(plot.x);
    expect(xs.get('r0 city')).toBe(plot.x + plot.width);
    expect(xs.get('r0 total')).toBe(plot.x + plot.width / 2);
  });

  test('tell their group by shape, the total by a tick in ink', () => {
    const { marks } = layoutGroups(groups([20, 60, 45]), 'wide');
    const shown = marks.map(({ shape, colour }) => [shape.form === 'glyph' ? shape.glyph : '', colour]);
    expect(shown).toEqual([
      ['circle', 'c1'],
      ['tick', 'ink'],
      ['ring', 'c1'],
    ]);
  });

  test('that are equal stand over one another', () => {
    const { marks } = layoutGroups(groups([40, 40, 80]), 'wide');
    const [a, b] = marks;
    expect(a?.x).toBe(b?.x);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(10);
  });

  test('print the outermost values of every row', () => {
    const { texts } = layoutGroups(groups([20, 60, 45], [1, 3, 2]), 'narrow');
    const printed = texts.flatMap(({ lines }) => lines);
    for (const value of ['20%', '60%', '1%', '3%']) expect(printed).toContain(value);
  });
});
