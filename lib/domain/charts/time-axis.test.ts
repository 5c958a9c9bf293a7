import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from './day-number';
import { textWidth } from './text-width';
import { timeTicks } from './time-axis';

const font = { size: 14, weight: 400 } as const;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];
const words = { monthNames, percent: '{n}%', zoomed: '', moreBreaks: 'Not named: {n}', fault: '' };

function ticks(first: string, last: string, width: number) {
  const [firstDay, lastDay] = [dayNumber(first), dayNumber(last)];
  const toX = (day: number) => ((day - firstDay) / (lastDay - firstDay)) * width;
  return timeTicks({ firstDay, lastDay, toX, bounds: { from: -20, to: width + 20 }, font, words });
}

describe('Time', () => {
  test('is told in years over ten years', () => {
    expect(ticks('2009-01-01', '2019-06-01', 560).map(({ lines }) => lines.join(' '))).toEqual(
      Array.from({ length: 11 }, (_, index) => String(2009 + index)),
    );
  });

  test('is told in fewer years where there is less room', () => {
    expect(ticks('2009-04-01', '2019-06-01', 190).map(({ lines }) => lines[0])).toEqual(['2010', '2015']);
  });

  test('is told in months over a year and a half, each year once', () => {
    expect(ticks('2022-02-20', '2023-05-20', 560).map(({ lines }) => lines)).toEqual([
      ['Mar', '2022'],
      ['May'],
      ['July'],
      ['Sept'],
      ['Nov'],
      ['2023'],
      ['Mar'],
      ['May'],
    ]);
  });

  test('has ticks on the first of a month, at that day, which never touch', () => {
    const days = fc.tuple(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 20, max: 30_000 }),
      fc.integer({ min: 150, max: 700 }),
    );
    fc.assert(
      fc.property(days, ([firstDay, span, width]) => {
        const toX = (day: number) => ((day - firstDay) / span) * width;
        const options = {
          firstDay,
          lastDay: firstDay + span,
          toX,
          bounds: { from: 0, to: width },
          font,
          words,
        };
        let edge = Number.NEGATIVE_INFINITY;
        for (const { value, at, lines } of timeTicks(options)) {
          expect(new Date(value * 86_400_000).getUTCDate()).toBe(1);
          expect(at).toBe(toX(value));
          const half = Math.max(...lines.map((line) => textWidth(line, font))) / 2;
          expect(at - half).toBeGreaterThan(edge);
          edge = at + half;
        }
      }),
    );
  });
});
