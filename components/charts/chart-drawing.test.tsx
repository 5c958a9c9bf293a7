import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { BarsSpec } from '@/lib/domain/charts/chart-spec';
import { ChartDrawing } from './chart-drawing';

const point = {
  waveSlug: 'mongolia-2024',
  firstDay: '2024-01-01',
  lastDay: '2024-12-31',
  valuePct: 69,
  qualifier: '=' as const,
  valueText: '69%',
  tip: ['69%', '2024'],
};
const spec: BarsSpec = {
  kind: 'bars',
  bars: [{ key: 'russia', label: 'Russia', colour: 'c2', point }],
  notReported: { label: 'Not reported', text: 'other answers are not printed by the source', sharePct: null },
  words: { monthNames: [], percent: '{n}%', zoomed: '', moreBreaks: 'Not named: {n}', fault: '' },
};
const markup = renderToStaticMarkup(
  <ChartDrawing spec={spec} id="partner" title="Best partner" desc="Percent, 2024" />,
);

describe('The still drawing of a chart', () => {
  test('prints the value as it was printed', () => {
    expect(markup).toContain('>69%</text>');
    expect(markup).not.toContain('69.0');
  });

  test('holds the three sizes, each a picture with a title and a description', () => {
    for (const size of ['narrow', 'medium', 'wide']) {
      expect(markup).toContain(`aria-labelledby="partner-${size}-title partner-${size}-desc"`);
      expect(markup).toContain(`<title id="partner-${size}-title">Best partner</title>`);
      expect(markup).toContain(`<desc id="partner-${size}-desc">Percent, 2024</desc>`);
    }
  });

  test('uses no id twice', () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('takes all colours from the tokens of the style sheet', () => {
    const paints = [...markup.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, paint]) => paint);
    expect(
      paints.filter((paint) => !/^(none|var\(--chart-[\w-]+\)|url\(#[\w-]+\))$/.test(paint ?? '')),
    ).toEqual([]);
  });
});
