import { z } from 'zod';
import { isEdtf } from '@/lib/domain/values/edtf';
import { edtfDate, freeText, type QueryProblem, readParameters } from './parameters';

/** How many series one chart holds at most. */
export const mostCompared = 6;

/** What a series is made of, in the order in which an address carries it. */
export const seriesParts = ['question', 'option', 'base', 'group', 'country', 'pollster'] as const;
export type SeriesPart = (typeof seriesParts)[number];

/**
 * A series as an address asks for it: an answer to a question, on one base, in one country, by one pollster or by all.
 * Null where the address does not say; a pollster that is not said means all of them.
 */
export type AskedSeries = { question: string } & Record<Exclude<SeriesPart, 'question'>, string | null>;

/** A series of a question of which an address says no more than is given. */
export function toAskedSeries(question: string, given: Partial<AskedSeries> = {}): AskedSeries {
  return { question, option: null, base: null, group: null, country: null, pollster: null, ...given };
}

/** Which series stand beside each other, and of what time. */
export type CompareQuery = {
  series: AskedSeries[];
  /** EDTF; waves whose fieldwork ended before it are left out. */
  from: string | null;
  /** EDTF; waves whose fieldwork began after it are left out. */
  to: string | null;
};

const numbered = /^([a-z]+)([1-9]\d{0,3})$/;

/** Whether a parameter says something of a comparison, or of more series than there can be. */
export function isCompareParameter(name: string): boolean {
  const [, part] = numbered.exec(name) ?? [];
  return name === 'from' || name === 'to' || seriesParts.some((one) => one === part);
}

/** The name of a part of the series of this number, from 1: `question1`, `option1`. */
export function partName(part: SeriesPart, number: number): string {
  return `${part}${number}`;
}

const numbers = Array.from({ length: mostCompared }, (_, index) => index + 1);
const compareParameters = z.object({
  ...Object.fromEntries(
    numbers.flatMap((number) => seriesParts.map((part) => [partName(part, number), freeText])),
  ),
  from: edtfDate,
  to: edtfDate,
});
const shownNames = [...seriesParts.map((part) => `${part}1 to ${part}${mostCompared}`), 'from', 'to'];

/**
 * Reads which series are asked for. A form sends what nobody chose as an empty value, which is as if it were not there;
 * numbers may be left out. `others` are parameters that somebody else reads.
 */
export function readCompareQuery(
  parameters: URLSearchParams,
  others: readonly string[] = [],
): { query: CompareQuery; problems: QueryProblem[] } {
  const said = new URLSearchParams(
    [...parameters].filter(([name, value]) => value !== '' && !others.includes(name)),
  );
  const read = readParameters(said, compareParameters);
  const problems = 'problems' in read ? read.problems : [];
  const partOf = (part: SeriesPart, number: number) => said.get(partName(part, number));
  const lost = numbers
    .filter((number) => partOf('question', number) === null)
    .flatMap((number) => seriesParts.map((part) => ({ number, name: partName(part, number) })))
    .filter(({ name }) => said.has(name))
    .map(({ number, name }) => ({
      parameter: name,
      value: said.getAll(name).join(', '),
      allowed: [`a series that has question${number} as well`],
    }));
  return {
    query: {
      series: numbers.flatMap((number) => {
        const question = partOf('question', number);
        if (question === null) return [];
        return {
          question,
          option: partOf('option', number),
          base: partOf('base', number),
          group: partOf('group', number),
          country: partOf('country', number),
          pollster: partOf('pollster', number),
        };
      }),
      from: dateOf(said, 'from'),
      to: dateOf(said, 'to'),
    },
    problems: [
      ...problems
        .filter(({ parameter }) => !lost.some((one) => one.parameter === parameter))
        .map((problem) =>
          problem.isUnknown ? { ...problem, allowed: [...shownNames, ...others] } : problem,
        ),
      ...lost,
    ],
  };
}

function dateOf(parameters: URLSearchParams, name: 'from' | 'to'): string | null {
  const date = parameters.get(name);
  return date !== null && isEdtf(date) ? date : null;
}

/** The query of an address that shows these series, numbered from 1; empty for none. */
export function writeCompareSearch({ series, from, to }: CompareQuery): string {
  const parameters = new URLSearchParams();
  for (const [index, asked] of series.entries())
    for (const part of seriesParts) {
      const value = asked[part];
      if (value !== null) parameters.set(partName(part, index + 1), value);
    }
  if (from !== null) parameters.set('from', from);
  if (to !== null) parameters.set('to', to);
  const search = parameters.toString();
  return search === '' ? '' : `?${search}`;
}

/**
 * The query of the comparison that begins with what an address of a question shows: a series for each answer that it
 * names, on its base and group, of its time.
 */
export function fromQuestionSearch(question: string, search: string): string {
  const parameters = new URLSearchParams(search);
  const named = parameters.getAll('option').slice(0, mostCompared);
  const view = { base: parameters.get('base'), group: parameters.get('group') };
  const series = (named.length === 0 ? [null] : named).map((option) =>
    toAskedSeries(question, { option, ...view }),
  );
  return writeCompareSearch({ series, from: dateOf(parameters, 'from'), to: dateOf(parameters, 'to') });
}
