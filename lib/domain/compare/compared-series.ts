import type { AskedSeries, CompareQuery, SeriesPart } from '@/lib/domain/queries/compare-query';
import { toldEstimate } from '@/lib/domain/reading/finding';
import type { OrganisationName } from '@/lib/domain/record/organisation';
import { type AskedItem, estimateOf, type PlacedEstimate } from '@/lib/domain/record/placed';
import type { Option, Question } from '@/lib/domain/record/question';
import { type BaseView, findBase, findView, listViews, toAskedView } from '@/lib/domain/record/question-view';
import { fieldworkDays } from '@/lib/domain/record/wave';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
import { valueOf } from '@/lib/domain/values/missing';

/** A question with its published items, the earliest fieldwork first. */
export type AskedQuestion = { question: Question; items: readonly AskedItem[] };

/** One answer through the waves of one country on one base, by one pollster or by all. */
export type ComparedSeries = {
  /** How an address asks for exactly this, with nothing left to what the register holds at the time. */
  asked: AskedSeries;
  question: Question;
  option: Option;
  view: BaseView;
  country: string;
  /** Null where all pollsters' waves are in it. */
  pollster: OrganisationName | null;
  /** The earliest fieldwork first; waves without dates before all others. Empty where the range leaves none. */
  values: PlacedEstimate[];
};

/** A part of a series that the register does not have, with what it has instead. */
export type SeriesProblem = { part: SeriesPart; value: string; allowed: readonly string[] };

/** What a series may be made of: everything that goes with the parts before it. */
export type SeriesChoices = {
  options: string[];
  bases: string[];
  groups: { asked: string; view: BaseView }[];
  countries: string[];
  pollsters: OrganisationName[];
};

/**
 * The series that is asked for. What is not said is what the question shows at first: the country of its latest wave,
 * all respondents, the answer that its finding names. `found` is null where no such question is published.
 */
export function findSeries(
  asked: AskedSeries,
  found: AskedQuestion | null,
  range: Pick<CompareQuery, 'from' | 'to'> = { from: null, to: null },
): { series: ComparedSeries } | { problem: SeriesProblem } {
  if (!found) return { problem: { part: 'question', value: asked.question, allowed: [] } };
  const { question } = found;
  const choices = listChoices(asked, found);
  const country = asked.country ?? choices.countries.at(-1) ?? '';
  if (!choices.countries.includes(country))
    return { problem: { part: 'country', value: country, allowed: choices.countries } };
  const pollster = choices.pollsters.find(({ slug }) => slug === asked.pollster) ?? null;
  if (asked.pollster !== null && pollster === null)
    return {
      problem: {
        part: 'pollster',
        value: asked.pollster,
        allowed: choices.pollsters.map(({ slug }) => slug),
      },
    };
  const items = itemsOf(found, country, pollster?.slug ?? null);
  const views = listViews(items.map(({ item }) => item));
  const view = findView(views, asked);
  if (!view) return { problem: viewProblem(asked, choices) };
  const latest = items.flatMap(({ item }) => findBase(item, view) ?? []).at(-1);
  const label = asked.option ?? (latest && toldEstimate(question.finding, latest)?.option.label) ?? '';
  const option = question.options.find((one) => one.label === label);
  const values = items.flatMap(({ sheet, item }): PlacedEstimate[] => {
    const base = findBase(item, view);
    const estimate = base && estimateOf(base, label);
    return base && estimate ? [{ sheet, item, base, estimate }] : [];
  });
  if (!option || values.length === 0)
    return { problem: { part: 'option', value: label, allowed: choices.options } };
  const { group } = toAskedView(views, view);
  return {
    series: {
      asked: {
        question: question.slug,
        option: label,
        base: view.base,
        group,
        country,
        pollster: pollster?.slug ?? null,
      },
      question,
      option,
      view,
      country,
      pollster,
      values: values.filter(({ sheet }) => isIn(fieldworkDays(sheet.disclosure), range)),
    },
  };
}

/** What can be chosen for a series of a question: bases and groups in its country by its pollster, and their answers. */
export function listChoices(asked: AskedSeries, found: AskedQuestion): SeriesChoices {
  const countries = [...new Set(found.items.map(({ sheet }) => sheet.country))];
  const country = asked.country ?? countries.at(-1) ?? '';
  const ofCountry = itemsOf(found, country, null);
  const pollsters = new Map(
    ofCountry
      .flatMap(({ sheet }) => valueOf(sheet.disclosure.pollsters) ?? [])
      .map((pollster) => [pollster.slug, pollster] as const),
  );
  const items = itemsOf(found, country, asked.pollster);
  const views = listViews(items.map(({ item }) => item));
  const printed = new Set(
    items.flatMap(({ item }) =>
      item.bases.flatMap(({ estimates }) => estimates.map(({ option }) => option.label)),
    ),
  );
  const groups = new Map(
    views.flatMap((view) => {
      const { group } = toAskedView(views, view);
      return group === null ? [] : [[group, { asked: group, view }] as const];
    }),
  );
  return {
    options: found.question.options.map(({ label }) => label).filter((label) => printed.has(label)),
    bases: [...new Set(views.map(({ base }) => base))],
    groups: [...groups.values()],
    countries,
    pollsters: [...pollsters.values()],
  };
}

/** The items of one country, and of one pollster where one is named. */
function itemsOf({ items }: AskedQuestion, country: string, pollster: string | null): AskedItem[] {
  return items.filter(
    ({ sheet }) =>
      sheet.country === country &&
      (pollster === null ||
        (valueOf(sheet.disclosure.pollsters) ?? []).some(({ slug }) => slug === pollster)),
  );
}

/** A base or a group that is there alone may be missing together with the other. */
function viewProblem({ base, group }: AskedSeries, choices: SeriesChoices): SeriesProblem {
  if (base !== null && !choices.bases.includes(base))
    return { part: 'base', value: base, allowed: choices.bases };
  const allowed = choices.groups.map((one) => one.asked);
  return group === null
    ? { part: 'base', value: base ?? '', allowed: choices.bases }
    : { part: 'group', value: group, allowed };
}

function isIn(
  days: { firstDay: string; lastDay: string } | null,
  { from, to }: Pick<CompareQuery, 'from' | 'to'>,
): boolean {
  if (from === null && to === null) return true;
  if (!days) return false;
  return (
    (from === null || days.lastDay >= firstDayOf(from)) && (to === null || days.firstDay <= lastDayOf(to))
  );
}
