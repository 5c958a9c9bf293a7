import { type Agreement, agreementsOf } from '@/lib/domain/reading/comparability';
import type { PlacedEstimate } from '@/lib/domain/record/placed';
import { fieldworkDays } from '@/lib/domain/record/wave';
import type { ComparedSeries } from './compared-series';

/** In what series can differ, in the order in which it is named: first what a reader chooses, then what comes with it. */
export const comparisonAspects = [
  'question',
  'option',
  'country',
  'pollster',
  'group',
  'base',
  'wording',
  'options',
  'universe',
  'mode',
  'fieldwork',
] as const;
export type ComparisonAspect = (typeof comparisonAspects)[number];

/** How a difference between series came about: it was asked for, it comes with that, or nobody asked for it. */
export type Standing = 'same' | 'chosen' | 'implied' | 'differs' | 'unknown';

/** What stands between the series beside what they are compared by. */
export type Comparison = {
  /** `unknown` where nothing else is known to differ, but not everything is known of all. */
  verdict: 'comparable' | 'differs' | 'unknown';
  standings: Record<ComparisonAspect, Standing>;
};

/**
 * Compares series by their latest values, each with each: what differs because it was asked for (another answer,
 * country, pollster, group or base), what comes with another question (its wording and its answers), and what differs
 * though nobody asked for it. One pair that differs is enough. Null where fewer than two series have values.
 */
export function compareSeries(series: readonly ComparedSeries[]): Comparison | null {
  const latest = series.flatMap((one) => {
    const placed = one.values.at(-1);
    return placed ? [{ one, placed }] : [];
  });
  if (latest.length < 2) return null;
  const pairs = latest.flatMap((a, index) => latest.slice(index + 1).map((b) => [a, b] as const));
  const agreements = pairs.map(([a, b]) => ({
    ...agreementsOf(a.placed, b.placed),
    question: sameOrNot(a.one.question.slug, b.one.question.slug),
    option: sameOrNot(a.one.option.label, b.one.option.label),
    fieldwork: agreeOnFieldwork(a.placed, b.placed),
  }));
  const chosen = chosenAspects(latest.map(({ one }) => one));
  const standingOf = (aspect: ComparisonAspect): Standing => {
    const found = agreements.map((agreement) => agreement[aspect]);
    if (chosen.has(aspect)) return 'chosen';
    if (found.includes('differs')) return isImplied(aspect, chosen) ? 'implied' : 'differs';
    return found.includes('unknown') ? 'unknown' : 'same';
  };
  const standings = {
    question: standingOf('question'),
    option: standingOf('option'),
    country: standingOf('country'),
    pollster: standingOf('pollster'),
    group: standingOf('group'),
    base: standingOf('base'),
    wording: standingOf('wording'),
    options: standingOf('options'),
    universe: standingOf('universe'),
    mode: standingOf('mode'),
    fieldwork: standingOf('fieldwork'),
  };
  const all = Object.values(standings);
  const verdict = all.includes('differs') ? 'differs' : all.includes('unknown') ? 'unknown' : 'comparable';
  return { verdict, standings };
}

/** The aspects that stand as asked, in their order. */
export function aspectsThatAre({ standings }: Comparison, standing: Standing): ComparisonAspect[] {
  return comparisonAspects.filter((aspect) => standings[aspect] === standing);
}

function chosenAspects(series: readonly ComparedSeries[]): Set<ComparisonAspect> {
  const differs = (textOf: (one: ComparedSeries) => string | null) => new Set(series.map(textOf)).size > 1;
  const groupOf = ({ view }: ComparedSeries) => JSON.stringify([view.dimension, view.group]);
  const chosen: [ComparisonAspect, boolean][] = [
    ['question', differs(({ question }) => question.slug)],
    ['option', differs(({ option }) => option.label)],
    ['country', differs(({ country }) => country)],
    ['pollster', differs(({ pollster }) => pollster?.slug ?? null)],
    ['group', differs(groupOf)],
    ['base', differs(({ view }) => view.base)],
  ];
  return new Set(chosen.flatMap(([aspect, isChosen]) => (isChosen ? [aspect] : [])));
}

/** Another question has other words and other answers. */
function isImplied(aspect: ComparisonAspect, chosen: ReadonlySet<ComparisonAspect>): boolean {
  return chosen.has('question') && (aspect === 'wording' || aspect === 'options');
}

function sameOrNot(one: string, other: string): Agreement {
  return one === other ? 'same' : 'differs';
}

/** At the same time is what shares a day. */
function agreeOnFieldwork(one: PlacedEstimate, other: PlacedEstimate): Agreement {
  const [mine, theirs] = [one, other].map(({ sheet }) => fieldworkDays(sheet.disclosure));
  if (!mine || !theirs) return 'unknown';
  return mine.firstDay <= theirs.lastDay && theirs.firstDay <= mine.lastDay ? 'same' : 'differs';
}
