import { type AskedSeries, mostCompared } from '@/lib/domain/queries/compare-query';
import { isUnanswered } from '@/lib/domain/reading/chart-point';
import { type AskedQuestion, type ComparedSeries, findSeries, listChoices } from './compared-series';

/** By what a series can be split into several that stand beside each other. */
export type Split = {
  by: 'option' | 'pollster' | 'country' | 'dimension';
  /** What groups divide respondents by; null for the other splits. */
  dimension: string | null;
  /** Instead of the one series: at most as many as there is room for. */
  series: AskedSeries[];
  /** How many there would be in all. */
  total: number;
};

/**
 * How a series can be split: by its question's answers, its pollsters, its countries, or its groups of each dimension,
 * each with all else as it is. Of more than there is `room` for stay those with values in the most waves, or, of answers,
 * those with the highest latest values, in their order. A split that leaves one series is none.
 */
export function listSplits(one: ComparedSeries, found: AskedQuestion, room = mostCompared): Split[] {
  const { asked } = one;
  const choices = listChoices(asked, found);
  const splits = [
    { by: 'option' as const, dimension: null, all: choices.options.map((option) => ({ ...asked, option })) },
    {
      by: 'pollster' as const,
      dimension: null,
      all: choices.pollsters.map(({ slug }) => ({ ...asked, pollster: slug })),
    },
    {
      by: 'country' as const,
      dimension: null,
      all: choices.countries.map((country) => ({ ...asked, country, pollster: null })),
    },
    ...[...new Set(choices.groups.map(({ view }) => view.dimension ?? ''))].map((dimension) => ({
      by: 'dimension' as const,
      dimension,
      all: choices.groups
        .filter(({ view }) => view.base === asked.base && (view.dimension ?? '') === dimension)
        .map((group) => ({ ...asked, group: group.asked })),
    })),
  ];
  return splits.flatMap(({ by, dimension, all }) => {
    const weighed = all.flatMap((each, index) => {
      const answer = findSeries(each, found);
      return 'series' in answer ? [{ each, index, ...weightOf(answer.series) }] : [];
    });
    if (weighed.length < 2 || room < 2) return [];
    const isOfAnswers = by === 'option';
    const kept = [...weighed]
      .sort(
        (a, b) =>
          (isOfAnswers
            ? Number(a.isUnanswered) - Number(b.isUnanswered) || b.latestPct - a.latestPct
            : b.waves - a.waves) || a.index - b.index,
      )
      .slice(0, room);
    const series = kept.sort((a, b) => a.index - b.index).map(({ each }) => each);
    return [{ by, dimension, series, total: weighed.length }];
  });
}

/** How much a series has to tell: values, its latest one, and whether it is of people who gave no answer. */
function weightOf({ values, option }: ComparedSeries) {
  return {
    waves: values.length,
    latestPct: values.at(-1)?.estimate.value ?? 0,
    isUnanswered: isUnanswered(option),
  };
}
