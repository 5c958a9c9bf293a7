import type { NamedSeries } from '@/lib/domain/compare/compare-charts';
import type { ComparedSeries } from '@/lib/domain/compare/compared-series';
import { isolate } from '@/lib/domain/values/isolate';
import { baseLabel, baseLongLabel } from '@/lib/figures/base-texts';
import type { Words } from '@/lib/words/words';

/** Something that series are named by. */
type Part = 'question' | 'option' | 'group' | 'base' | 'country' | 'pollster';
const narrower = ['group', 'base', 'country', 'pollster'] as const satisfies readonly Part[];

/**
 * Series with their numbers and with names that say in what each differs from the others; one alone has its answer's.
 * Where they are of several questions, a name at the end of a line has the number instead of the question.
 */
export function nameSeries(
  series: readonly { number: number; series: ComparedSeries }[],
  words: Words,
): NamedSeries[] {
  const all = series.map((one) => one.series);
  const isTelling = (part: Part) => partTexts(all, part, words).length > 1;
  const areOfSeveral = isTelling('question');
  const countDistinct = (parts: readonly Part[]) =>
    new Set(all.map((one) => JSON.stringify(parts.map((part) => partText(one, part, words))))).size;
  const least = countDistinct(['question', 'option']);
  const added = narrower.filter((part) => countDistinct(['question', 'option', part]) > least);
  const hasAnswer = areOfSeveral || isTelling('option') || added.length === 0;
  return series.map(({ number, series: one }) => {
    const siblings = all.filter(({ question }) => question.slug === one.question.slug);
    const isSaid = (part: Part) =>
      part !== 'group' || one.view.group !== null || siblings.some(({ view }) => view.group !== null);
    const parts = [...(hasAnswer ? (['option'] as const) : []), ...added.filter(isSaid)];
    const short = parts.map((part) => isolate(partText(one, part, words))).join(', ');
    if (!areOfSeveral) return { ...one, number, label: short, shortLabel: short };
    const numbered = { number, question: one.question.title, series: short };
    return {
      ...one,
      number,
      label: words.t('compare.numberedLabel', numbered),
      shortLabel: words.t('compare.numberedShort', { number, series: short }),
    };
  });
}

/** What a comparison is of, as a headline: what all series share, and by what they are told apart. */
export function compareHeadline(series: readonly ComparedSeries[], words: Words): string {
  const { t } = words;
  const questions = partTexts(series, 'question', words);
  const options = partTexts(series, 'option', words);
  const [question = '', second] = questions;
  if (second !== undefined)
    return questions.length > 2 ? t('compare.questions', { count: questions.length }) : words.list(questions);
  const by = narrower
    .filter((part) => partTexts(series, part, words).length > 1)
    .map((part) => byText(series, part, words));
  const answers = options.length > 3 ? t('compare.answers', { count: options.length }) : words.list(options);
  return by.length === 0
    ? t('compare.headline', { question, answers })
    : t('compare.headlineBy', { question, answers, by: words.list(by) });
}

/** Of whom, when and in what unit, as far as that is the same for all series. */
export function compareSubtitle(series: readonly ComparedSeries[], words: Words): string {
  const { t } = words;
  const bases = [...new Set(series.map(({ view }) => baseLongLabel(view.base, words)))];
  const groups = partTexts(series, 'group', words);
  const countries = partTexts(series, 'country', words);
  const [base = ''] = bases;
  const [group = ''] = groups;
  const isOfGroup = groups.length === 1 && series.some(({ view }) => view.group !== null);
  const waves = new Set(series.flatMap(({ values }) => values.map(({ sheet }) => sheet.slug))).size;
  const ofWhom = bases.length === 1 ? base : t('compare.severalBases', { bases: words.list(bases) });
  return t('compare.subtitle', {
    base: isOfGroup ? `${ofWhom}, ${isolate(group)}` : ofWhom,
    whom: words.list(countries),
    waves,
  });
}

function byText(series: readonly ComparedSeries[], part: Part, { t }: Words): string {
  const dimensions = new Set(series.flatMap(({ view }) => view.dimension ?? []));
  const [dimension] = dimensions;
  if (part === 'group' && dimension !== undefined && dimensions.size === 1) return dimension;
  return t(`compare.aspects.${part}`);
}

/** The different texts of a part, in the order of the series. */
function partTexts(series: readonly ComparedSeries[], part: Part, words: Words): string[] {
  return [...new Set(series.map((one) => partText(one, part, words)))];
}

function partText(series: ComparedSeries, part: Part, words: Words): string {
  const { question, option, view, country, pollster } = series;
  if (part === 'question') return question.title;
  if (part === 'option') return option.label;
  if (part === 'group') return view.group ?? words.t('base.everybody');
  if (part === 'base') return baseLabel(view.base, words);
  if (part === 'country') return words.country(country);
  return pollster?.name ?? words.t('compare.allPollsters');
}
