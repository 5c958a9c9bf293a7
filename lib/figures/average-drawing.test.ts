import { describe, expect, test } from 'vitest';
import { averageAnswer } from '@/lib/domain/reading/question-average';
import type { PlacedBase } from '@/lib/domain/record/placed';
import type { WaveSheet } from '@/lib/domain/record/wave';
import { seedQuestion } from '@/tests/samples/seed-register';
import { withAverages } from './average-drawing';

const [first] = seedQuestion('russia-attack-kazakhstan').items;
const base = first?.item.bases.find(({ group }) => group === null);
const option = base?.estimates[0]?.option;
if (!first || !base || !option) throw new Error('the seed has no wave of an attack on Kazakhstan');

/** A wave of 1,000 by a pollster on a day, with so many percent of the first answer. */
function wave(
  pollster: string,
  day: string,
  sharePct: number,
  disclosure: Partial<WaveSheet['disclosure']> = {},
): PlacedBase {
  if (!first || !base) throw new Error('no wave');
  return {
    sheet: {
      ...first.sheet,
      slug: `${pollster}-${day}`,
      disclosure: {
        ...first.sheet.disclosure,
        pollsters: { value: [{ slug: pollster, name: pollster }] },
        fieldworkStart: { value: day },
        fieldworkEnd: { value: day },
        sampleSize: { value: 1000 },
        ...disclosure,
      },
    },
    item: first.item,
    base: {
      ...base,
      estimates: base.estimates.map((estimate, index) =>
        index === 0 ? { ...estimate, value: sharePct } : estimate,
      ),
    },
  };
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
const turns = months.map((month, index) =>
  wave(index % 2 === 0 ? 'high' : 'low', `2024-${month}-10`, index % 2 === 0 ? 43 : 37),
);

describe('the average of two pollsters who take turns', () => {
  test('lies between them, with house effects that add up to nothing', () => {
    const { average, leftOut } = averageAnswer(turns, option.label);
    if (average.kind !== 'smoothed') throw new Error(average.because);
    expect(leftOut).toEqual([]);
    expect(average.waves).toHaveLength(10);
    for (const { levelPct } of average.days) expect(Math.abs(levelPct - 40)).toBeLessThan(1);
    const [high, low] = average.houses.map(({ effectPts }) => effectPts);
    expect(high).toBeGreaterThan(2);
    expect((high ?? 0) + (low ?? 0)).toBeCloseTo(0, 9);
  });

  test('leaves out what has no interval, no pollster, or overlaps, and says which', () => {
    const { average, leftOut } = averageAnswer(
      [
        ...turns,
        wave('panel', '2024-05-20', 40, { sampling: { value: 'non_probability' } }),
        wave('nobody', '2024-06-20', 40, { pollsters: { missing: 'not_stated' } }),
        wave('high', '2024-09-08', 42, { fieldworkEnd: { value: '2024-09-10' } }),
      ],
      option.label,
    );
    expect(average.kind).toBe('smoothed');
    expect(leftOut.map(({ placed, because }) => [placed.sheet.slug, because])).toEqual([
      ['panel-2024-05-20', 'no_interval'],
      ['nobody-2024-06-20', 'no_pollster'],
      [expect.stringMatching(/^high-2024-09-/), 'overlapping'],
    ]);
  });

  test('leaves out a wave of another country than the latest', () => {
    const abroad = { ...wave('high', '2023-01-01', 10) };
    const { leftOut } = averageAnswer(
      [{ ...abroad, sheet: { ...abroad.sheet, country: 'MN' } }, ...turns],
      option.label,
    );
    expect(leftOut.map(({ because }) => because)).toEqual(['differs']);
  });
});

describe('nothing is smoothed', () => {
  test('of fewer than 8 waves', () => {
    expect(averageAnswer(turns.slice(0, 7), option.label).average).toMatchObject({
      kind: 'not_smoothed',
      because: 'few_waves',
    });
    expect(averageAnswer([], option.label).average.kind).toBe('not_smoothed');
  });

  test('of one pollster', () => {
    const alone = months.map((month) => wave('alone', `2024-${month}-10`, 40));
    expect(averageAnswer(alone, option.label).average).toMatchObject({ because: 'one_house' });
  });
});

test('a trend leads through its average, and draws pale what does not enter it', () => {
  const overlapping = wave('high', '2024-09-08', 42, { fieldworkEnd: { value: '2024-09-10' } });
  const waves = [...turns, overlapping];
  const point = ({ sheet }: PlacedBase) => ({
    waveSlug: sheet.slug,
    firstDay: '2024-01-10',
    lastDay: '2024-01-10',
    valuePct: 40,
    qualifier: '=' as const,
    valueText: '40%',
    tip: [],
    joined: true,
  });
  const series = { key: option.label, label: option.label, colour: 'c1' as const, points: waves.map(point) };
  const words = { monthNames: [], percent: '', zoomed: '', moreBreaks: 'Not named: {n}', fault: '' };
  const spec = { kind: 'trend' as const, series: [series], range: null, words };
  const averages = new Map([[option.label, averageAnswer(waves, option.label)]]);
  const [drawn] = withAverages(spec, averages).series;
  expect(drawn?.points.filter(({ joined }) => joined)).toEqual([]);
  expect(drawn?.points.filter(({ pale }) => pale)).toHaveLength(1);
  const days = drawn?.average?.map(({ day }) => day) ?? [];
  expect([days[0], days.at(-1)]).toEqual(['2024-01-10', '2024-10-10']);
  expect(days.length).toBeLessThanOrEqual(160);
  expect([...days].sort()).toEqual(days);
  expect(withAverages(spec, new Map()).series).toEqual([series]);
});
