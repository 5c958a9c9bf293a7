import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartPoint, LikertRow, LikertSpec } from './chart-spec';
import { layoutLikert } from './likert-layout';
import { likertScale, sectionGap } from './likert-segments';

const words = { monthNames: [], percent: '{n}%', zoomed: '', moreBreaks: 'Not named: {n}', fault: '' };

function point(valuePct: number): ChartPoint {
  const days = { firstDay: '2017-01-01', lastDay: '2017-12-31' };
  return {
    waveSlug: '2017',
    ...days,
    valuePct,
    qualifier: '=',
    valueText: `${valuePct}%`,
    tip: [],
  };
}

function row(
  sides: readonly (readonly [side: -1 | 0 | 1, valuePct: number])[],
  more: Partial<LikertRow> = {},
): LikertRow {
  return {
    waveSlug: '2017',
    label: '2017',
    segments: sides.map(([side, valuePct], index) => ({
      key: `s${index}`,
      label: `Answer ${index}`,
      colour: 'p1',
      side,
      point: point(valuePct),
    })),
    outside: [],
    notReported: null,
    ...more,
  };
}

function likert(...rows: LikertRow[]): LikertSpec {
  return { kind: 'likert', rows, words };
}

describe('A diverging scale', () => {
  test('parts 8 % negative from 90 % positive at its centre, 2 % not reported apart at the right', () => {
    const missing = { label: 'Not reported', text: '2%', sharePct: 2 };
    const spec = likert(
      row(
        [
          [-1, 2],
          [-1, 6],
          [1, 52],
          [1, 38],
        ],
        { notReported: missing },
      ),
    );
    const { centre, perPct, piecesOf } = likertScale(spec, 0, 600 + sectionGap);
    expect({ centre, perPct }).toEqual({ centre: 48, perPct: 6 });
    expect(spec.rows.flatMap(piecesOf).map(({ x, width }) => [x, width])).toEqual([
      [0, 12],
      [12, 36],
      [48, 312],
      [360, 228],
      [588 + sectionGap, 12],
    ]);
  });

  test('lays neutral answers half on either side of the centre', () => {
    const { centre, perPct, piecesOf } = likertScale(
      likert(
        row([
          [-1, 30],
          [0, 20],
          [1, 50],
        ]),
      ),
      0,
      500,
    );
    const neutral = piecesOf(
      row([
        [-1, 30],
        [0, 20],
        [1, 50],
      ]),
    )[1];
    expect(neutral?.x).toBeCloseTo(centre - 10 * perPct, 6);
    expect((neutral?.x ?? 0) + (neutral?.width ?? 0)).toBeCloseTo(centre + 10 * perPct, 6);
  });

  test('joins its segments without gap or overlap, together as wide as the sum of their shares', () => {
    const sides = fc.array(
      fc.tuple(fc.constantFrom(-1 as const, 0 as const, 1 as const), fc.integer({ min: 0, max: 100 })),
      {
        minLength: 1,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(fc.array(sides, { minLength: 1, maxLength: 5 }), (rows) => {
        const spec = likert(...rows.map((each) => row(each)));
        const { perPct, piecesOf } = likertScale(spec, 20, 500);
        for (const each of spec.rows) {
          const pieces = piecesOf(each);
          let x = pieces[0]?.x ?? 0;
          expect(x).toBeGreaterThanOrEqual(20 - 1e-9);
          for (const piece of pieces) {
            expect(piece.x).toBeCloseTo(x, 6);
            x += piece.width;
          }
          const sum = each.segments.reduce((total, segment) => total + segment.point.valuePct, 0);
          expect(x - (pieces[0]?.x ?? 0)).toBeCloseTo(sum * perPct, 6);
          expect(x).toBeLessThanOrEqual(520 + 1e-9);
        }
      }),
    );
  });

  test('begins the answers outside the scale at the same place in every row', () => {
    const dontKnow = { key: 'dk', label: 'Don’t know', colour: 'unanswered' as const };
    const spec = likert(
      row(
        [
          [-1, 20],
          [1, 70],
        ],
        { outside: [{ ...dontKnow, point: point(10) }] },
      ),
      row(
        [
          [-1, 50],
          [1, 35],
        ],
        { waveSlug: '2019', outside: [{ ...dontKnow, point: point(15) }] },
      ),
    );
    const outside = layoutLikert(spec, 'wide').marks.filter(({ id }) => id.endsWith('dk'));
    const starts = outside.map(({ shape }) => (shape.form === 'bar' ? shape.x : Number.NaN));
    expect(starts[0]).toBeCloseTo(starts[1] ?? Number.NaN, 6);
  });

  test('prints every value of every row and adds none up', () => {
    const { texts } = layoutLikert(
      likert(
        row([
          [-1, 2],
          [-1, 6],
          [1, 52],
          [1, 38],
        ]),
      ),
      'narrow',
    );
    const printed = texts.flatMap(({ lines }) => lines).filter((line) => line.endsWith('%'));
    expect(printed.sort()).toEqual(['2%', '38%', '52%', '6%']);
  });

  test('names its answers over the first row on a wide drawing, in a key on a narrow one', () => {
    const spec = likert(
      row([
        [-1, 45],
        [1, 55],
      ]),
    );
    expect(layoutLikert(spec, 'wide').samples).toEqual([]);
    expect(layoutLikert(spec, 'narrow').samples).toHaveLength(2);
  });
});

test('a stacked scale begins at the left in every row, with those outside it apart', () => {
  const outside = [{ key: 'dk', label: 'Don’t know', colour: 'unanswered' as const, point: point(10) }];
  const one = row(
    [
      [-1, 20],
      [0, 30],
      [1, 40],
    ],
    { outside },
  );
  const other = row(
    [
      [-1, 60],
      [0, 10],
      [1, 20],
    ],
    { outside },
  );
  const spec = { ...likert(one, other), isStacked: true };
  const { centre, perPct, piecesOf } = likertScale(spec, 5, 400 + sectionGap);
  expect({ centre, perPct }).toEqual({ centre: 5, perPct: 4 });
  expect([one, other].map((each) => piecesOf(each).map(({ x }) => x))).toEqual([
    [5, 85, 205, 5 + 360 + sectionGap],
    [5, 245, 285, 5 + 360 + sectionGap],
  ]);
  for (const size of ['narrow', 'medium', 'wide'] as const)
    expect(layoutLikert(spec, size).baselines.every(({ x1 }) => x1 === layoutLikert(spec, size).plot.x)).toBe(
      true,
    );
});
