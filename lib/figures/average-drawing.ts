import type { AveragePoint, TrendSpec } from '@/lib/domain/charts/chart-spec';
import type { AnswerAverage } from '@/lib/domain/reading/question-average';

/** The most days that are drawn of an average; a line through more looks the same. */
const mostDrawn = 160;

/** An average as it is drawn: at most so many of its days, its first and last among them, to a hundredth of a percent. */
function toAveragePoints({ average }: AnswerAverage): AveragePoint[] {
  if (average.kind === 'not_smoothed') return [];
  const { days } = average;
  const step = Math.max(1, (days.length - 1) / (mostDrawn - 1));
  const count = Math.min(days.length, mostDrawn);
  return Array.from({ length: count }, (_, index) => days[Math.round(index * step)]).flatMap((day) =>
    day
      ? [
          {
            day: day.day,
            levelPct: rounded(day.levelPct),
            lowPct: rounded(day.lowPct),
            highPct: rounded(day.highPct),
          },
        ]
      : [],
  );
}

function rounded(pct: number): number {
  return Math.round(pct * 100) / 100;
}

/**
 * A trend with the averages of its series: where one is smoothed, a line leads through the average and through no value,
 * and the values that do not enter it are pale.
 */
export function withAverages(spec: TrendSpec, averages: ReadonlyMap<string, AnswerAverage>): TrendSpec {
  return {
    ...spec,
    series: spec.series.map((series) => {
      const average = averages.get(series.key);
      if (average?.average.kind !== 'smoothed') return series;
      const out = new Set(average.leftOut.map(({ placed }) => placed.sheet.slug));
      return {
        ...series,
        points: series.points.map((point) => ({
          ...point,
          joined: false,
          ...(out.has(point.waveSlug) && { pale: true }),
        })),
        average: toAveragePoints(average),
      };
    }),
  };
}
