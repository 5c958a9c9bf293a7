import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsOf } from '@/tests/samples/scene-faults';
import { layoutChart } from './chart-layout';
import { chartSizes } from './chart-size';
import type {
  AveragePoint,
  BarsSpec,
  ChartPoint,
  ChartSpec,
  ColourToken,
  GroupsSpec,
  LikertSegment,
  LikertSpec,
  TrendSpec,
} from './chart-spec';

const words = {
  monthNames: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
  percent: '{n}%',
  zoomed: 'Axis not to 100%.',
  fault: '',
  moreBreaks: 'Not named: {n}',
};
const labels = fc.oneof(
  fc.lorem({ maxCount: 6 }).map((text) => text.slice(0, 40).trim()),
  fc.constantFrom(
    'Yes',
    'Монголын Ардын Хувьсгалт Намын нэр дэвшигч',
    'Donaudampfschifffahrtsgesellschaftskapitän',
  ),
);
const colours = fc.constantFrom<ColourToken>('c1', 'c7', 'neutral', 'other', 'unanswered', 'n2', 'p1');
const shares = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const smallShares = fc.integer({ min: 0, max: 90 }).map((tenths) => tenths / 10);

function intervalOf(valuePct: number, error: number) {
  return {
    lowPct: Math.max(0, valuePct - error),
    highPct: Math.min(100, valuePct + error),
    indicative: error % 2 === 0,
  };
}

function pointsOf(values: fc.Arbitrary<number>): fc.Arbitrary<ChartPoint> {
  return fc
    .record({
      valuePct: values,
      qualifier: fc.constantFrom('=' as const, '=' as const, '<' as const, '>' as const, '~' as const),
      start: fc.integer({ min: 12_000, max: 20_000 }),
      length: fc.integer({ min: 0, max: 400 }),
      error: fc.option(fc.integer({ min: 1, max: 60 })),
      hollow: fc.boolean(),
    })
    .map(({ valuePct, qualifier, start, length, error, hollow }) => ({
      ...(error !== null && { interval: intervalOf(valuePct, error) }),
      hollow,
      waveSlug: `wave-${start}`,
      firstDay: isoDay(start),
      lastDay: isoDay(start + length),
      valuePct,
      qualifier,
      valueText: `${{ '=': '', '<': 'less than ', '>': 'more than ', '~': 'about ' }[qualifier]}${valuePct}%`,
      tip: [],
    }));
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Sets of unlike things, each under its own key. */
function keyed<Thing>(
  things: fc.Arbitrary<Thing>,
  maxLength: number,
): fc.Arbitrary<(Thing & { key: string })[]> {
  return fc
    .array(things, { minLength: 1, maxLength })
    .map((list) => list.map((thing, index) => ({ ...thing, key: `k${String(index).padStart(2, '0')}` })));
}

const manyBreaks = [
  '2010-05-01',
  '2003-01-01',
  '2011-12-24',
  '2012-01-04',
  '2012-02-01',
  '2013-07-01',
  '2016-02-29',
]
  .flatMap((day) => [day, day])
  .map((day) => ({ day, text: 'The question was put in other words from here on' }));

const trendSpecs: fc.Arbitrary<TrendSpec> = fc
  .tuple(
    fc.uniqueArray(pointsOf(shares), { minLength: 1, maxLength: 12, selector: ({ waveSlug }) => waveSlug }),
    fc.boolean(),
  )
  .chain(([waves, isSmall]) =>
    keyed(
      fc.record({
        label: labels,
        colour: colours,
        points: fc
          .subarray(waves, { minLength: 1 })
          .chain((subset) =>
            fc.tuple(
              ...subset.map((wave) =>
                fc
                  .record({ value: isSmall ? smallShares : shares, joined: fc.boolean() })
                  .map(({ value, joined }) => ({ ...wave, valuePct: value, joined })),
              ),
            ),
          ),
      }),
      8,
    ),
  )
  .chain((series) =>
    fc.tuple(fc.subarray(manyBreaks), fc.boolean()).map(
      ([breaks, isAveraged]): TrendSpec => ({
        kind: 'trend',
        series: isAveraged ? series.map((each) => ({ ...each, average: averageOf(each.points) })) : series,
        range: null,
        breaks,
        words,
      }),
    ),
  );

/** Some average of these values: on the days on which they begin, each with a band of 4 points. */
function averageOf(points: readonly ChartPoint[]): AveragePoint[] {
  return [...points]
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : 1))
    .map(({ firstDay: day, valuePct: levelPct }) => ({
      day,
      levelPct,
      lowPct: Math.max(0, levelPct - 2),
      highPct: Math.min(100, levelPct + 2),
    }));
}

const missingTexts = fc.constantFrom('2%', 'other answers are not printed by the source');

const barsSpecs: fc.Arbitrary<BarsSpec> = fc
  .tuple(
    fc
      .constantFrom(shares, smallShares)
      .chain((values) => keyed(fc.record({ label: labels, colour: colours, point: pointsOf(values) }), 15)),
    fc.option(
      fc.record({ label: fc.constant('Not reported'), text: missingTexts, sharePct: fc.option(shares) }),
    ),
  )
  .map(([bars, notReported]) => ({ kind: 'bars', bars, notReported, words }));

const likertSpecs: fc.Arbitrary<LikertSpec> = keyed(
  fc.record({ label: labels, side: fc.constantFrom(-1 as const, 0 as const, 1 as const) }),
  7,
)
  .map((answers) => [...answers].sort((a, b) => a.side - b.side))
  .chain((answers) => {
    const parts = fc.array(fc.integer({ min: 1, max: 300 }), {
      minLength: answers.length + 2,
      maxLength: answers.length + 2,
    });
    return fc
      .array(fc.tuple(parts, labels, fc.boolean(), missingTexts, pointsOf(shares)), {
        minLength: 1,
        maxLength: 5,
      })
      .map((rows) =>
        rows.map(([sizes, label, hasMissing, text, point], index) => {
          const total = sizes.reduce((sum, size) => sum + size, 0);
          const pct = (part: number) => Math.round(((sizes[part] ?? 0) / total) * 1000) / 10;
          const segment = (key: string, name: string, part: number): LikertSegment => ({
            key,
            label: name,
            colour: 'p1',
            point: { ...point, valuePct: pct(part), valueText: `${pct(part)}%` },
          });
          return {
            waveSlug: `wave-${index}`,
            label,
            segments: answers.map((answer, part) => ({
              ...segment(answer.key, answer.label, part),
              side: answer.side,
            })),
            outside: [segment('dk', 'Don’t know', answers.length)],
            notReported: hasMissing
              ? { label: 'Not reported', text, sharePct: pct(answers.length + 1) }
              : null,
          };
        }),
      );
  })
  .chain((rows) => fc.boolean().map((isStacked) => ({ kind: 'likert', rows, isStacked, words })));

const groupsSpecs: fc.Arbitrary<GroupsSpec> = keyed(fc.record({ label: labels }), 7)
  .chain((groups) =>
    keyed(
      fc.record({
        label: labels,
        colour: colours,
        dots: fc
          .constantFrom(shares, smallShares)
          .chain((values) =>
            fc.tuple(...groups.map(({ key }) => pointsOf(values).map((point) => ({ group: key, point })))),
          ),
      }),
      8,
    ).map((rows) => ({
      groups: groups.map((group, index) => ({ ...group, total: index === groups.length - 1 })),
      rows,
    })),
  )
  .map(({ groups, rows }) => ({ kind: 'groups', groups, rows, words }));

const anySpec: fc.Arbitrary<ChartSpec> = fc.oneof(trendSpecs, barsSpecs, likertSpecs, groupsSpecs);

describe('Any chart of any size', () => {
  test('is without fault: no words touch or leave the drawing, every value stands in the plot', () => {
    fc.assert(
      fc.property(anySpec, fc.constantFrom(...chartSizes), (spec, size) => {
        expect(faultsOf(layoutChart(spec, size))).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  test('draws every value once', () => {
    fc.assert(
      fc.property(anySpec, fc.constantFrom(...chartSizes), (spec, size) => {
        expect(layoutChart(spec, size).marks).toHaveLength(valuesIn(spec));
      }),
    );
  });
});

test('Names of groups that have no room side by side stand in a key', () => {
  const wave = { waveSlug: 'w', firstDay: '2002-11-09', lastDay: '2002-11-09', hollow: false, tip: [] };
  const point = (valuePct: number): ChartPoint => ({
    ...wave,
    valuePct,
    qualifier: '=',
    valueText: `${valuePct}%`,
  });
  const spec: GroupsSpec = {
    kind: 'groups',
    groups: [
      { key: 'a', label: 'purus sapien massa nibh', total: false },
      { key: 'b', label: 'volutpat eu in mi feugiat curae', total: true },
    ],
    rows: [
      {
        key: 'yes',
        label: 'Yes',
        colour: 'c1',
        dots: [
          { group: 'a', point: { ...point(0), valueText: 'about 0%' } },
          { group: 'b', point: point(3.5) },
        ],
      },
    ],
    words,
  };
  const scene = layoutChart(spec, 'narrow');
  expect(faultsOf(scene)).toEqual([]);
  expect(scene.samples.map(({ key }) => key)).toEqual(['a', 'b']);
});

test('A trend does not depend on the order of its series or of their values', () => {
  fc.assert(
    fc.property(trendSpecs, (spec) => {
      const reversed = {
        ...spec,
        series: [...spec.series]
          .reverse()
          .map((series) => ({ ...series, points: [...series.points].reverse() })),
      };
      expect(layoutChart(reversed, 'wide')).toEqual(layoutChart(spec, 'wide'));
    }),
    { numRuns: 100 },
  );
});

function valuesIn(spec: ChartSpec): number {
  switch (spec.kind) {
    case 'trend':
      return spec.series.flatMap(({ points }) => points).length;
    case 'bars':
      return spec.bars.length;
    case 'likert':
      return spec.rows.flatMap(({ segments, outside }) => [...segments, ...outside]).length;
    case 'groups':
      return spec.rows.flatMap(({ dots }) => dots).length;
  }
}
