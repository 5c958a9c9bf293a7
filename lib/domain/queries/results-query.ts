import type { Base } from '@/lib/domain/record/estimate';
import { type PlacedEstimate, placeValues, type Wanted } from '@/lib/domain/record/placed';
import type { Disclosure, Wave, WaveSheet } from '@/lib/domain/record/wave';
import { firstDayOf, isEdtf, lastDayOf } from '@/lib/domain/values/edtf';
import { valueOf } from '@/lib/domain/values/missing';
import { type AllowedValues, filterNames, type ListFilter, noFilter, readFilter } from './list-filter';

/** Which rows of the results table are asked for, and in what form. */
export type ResultsQuery = {
  shape: 'long' | 'wide';
  /** Whether a byte-order mark goes before the header. */
  byteOrderMark: boolean;
  /** Whether what follows from the values stands after them. */
  derived: boolean;
  filter: ListFilter;
  base: string | null;
  /** A group's name, or `dimension:name`. */
  group: string | null;
  /** The answers whose values are wanted, by their labels; empty for all. */
  options: string[];
  /** EDTF; waves whose fieldwork ended before it are left out. */
  from: string | null;
  /** EDTF; waves whose fieldwork began after it are left out. */
  to: string | null;
};

/** A parameter that cannot be taken, with what is allowed. */
export type QueryProblem = { parameter: string; value: string; allowed: readonly string[] };

/** What a table has to choose from beside the values of the lists' filter. */
type TableValues = { bases: readonly string[]; groups: readonly string[]; options: readonly string[] };

const dateForms = ['YYYY', 'YYYY-MM', 'YYYY-MM-DD'] as const;

/** The parameters of a results table. */
export const resultsParameters = [
  'shape',
  'bom',
  'derived',
  ...filterNames,
  'base',
  'group',
  'option',
  'from',
  'to',
] as const;

/**
 * Reads the query of a results table; a parameter that is unknown, stands twice or has a value that is not allowed is a
 * problem, and one problem only. Answers alone may stand more than once. `bases`, `groups` and `options` are those that the
 * table has.
 */
export function readResultsQuery(
  parameters: URLSearchParams,
  allowed: AllowedValues & TableValues,
): { query: ResultsQuery } | { problems: QueryProblem[] } {
  const problems = [...new Set(parameters.keys())].flatMap((name): QueryProblem[] => {
    const given = parameters.getAll(name);
    const value = given.join(', ');
    const isKnown = resultsParameters.some((known) => known === name);
    if (!isKnown) return [{ parameter: name, value, allowed: resultsParameters }];
    if (name === 'option') {
      const unknown = given.filter((label) => !allowed.options.includes(label));
      return unknown.length === 0
        ? []
        : [{ parameter: name, value: unknown.join(', '), allowed: allowed.options }];
    }
    if (given.length > 1) return [{ parameter: name, value, allowed: ['one value'] }];
    const values = allowedFor(name, allowed);
    if (values === 'date') return isEdtf(value) ? [] : [{ parameter: name, value, allowed: dateForms }];
    return values.includes(value) ? [] : [{ parameter: name, value, allowed: values }];
  });
  if (problems.length > 0) return { problems };
  if (parameters.get('derived') === '1' && parameters.get('shape') === 'wide')
    return { problems: [{ parameter: 'derived', value: '1', allowed: ['0', '1 with shape=long'] }] };
  return {
    query: {
      shape: parameters.get('shape') === 'wide' ? 'wide' : 'long',
      byteOrderMark: parameters.get('bom') === '1',
      derived: parameters.get('derived') === '1',
      filter: readFilter(parameters, allowed),
      base: parameters.get('base'),
      group: parameters.get('group'),
      options: allowed.options.filter((label) => parameters.getAll('option').includes(label)),
      from: parameters.get('from'),
      to: parameters.get('to'),
    },
  };
}

function allowedFor(name: string, allowed: AllowedValues & TableValues): readonly string[] | 'date' {
  if (name === 'shape') return ['long', 'wide'];
  if (name === 'bom' || name === 'derived') return ['0', '1'];
  if (name === 'from' || name === 'to') return 'date';
  if (name === 'base') return allowed.bases;
  if (name === 'group') return allowed.groups;
  return filterNames.flatMap((filterName) => (filterName === name ? allowed[filterName] : []));
}

/** What a query asks of a value beside its lists' filter: its base, its group, its answer and its time. */
export type PlaceQuery = Pick<ResultsQuery, 'base' | 'group' | 'options' | 'from' | 'to'>;

/** Which values are asked for, of one question or of all. */
export type Selection = PlaceQuery & { filter: ListFilter; question: string | null };

/** A wave's values that a selection lets through, in the order in which they were printed. */
export function selectValues(wave: Wave, selection: Selection): PlacedEstimate[] {
  const wanted = wantedIn(wave, selection);
  return wanted ? placeValues(wave, wanted) : [];
}

/** Which of a wave's values a selection lets through; null where it is of another time. */
export function wantedIn({ disclosure }: WaveSheet, selection: Selection): Wanted | null {
  const { question, base, group, options, filter } = selection;
  if (!isInTime(disclosure, selection)) return null;
  return {
    item: (item) =>
      (question === null || item.question.slug === question) &&
      (filter.topic === null || item.question.topic === filter.topic),
    base: (one) => (base === null || one.kind === base) && (group === null || isGroup(one, group)),
    estimate: ({ option }) => options.length === 0 || options.includes(option.label),
    reference: ({ source }) => filter.source === null || source.kind === filter.source,
  };
}

function isGroup({ groupDimension, group }: Base, name: string): boolean {
  return group === name || `${groupDimension ?? ''}:${group ?? ''}` === name;
}

function isInTime({ fieldworkStart, fieldworkEnd }: Disclosure, { from, to }: Selection): boolean {
  const [first, last] = [valueOf(fieldworkStart), valueOf(fieldworkEnd)];
  if (from !== null && (last === null || lastDayOf(last) < firstDayOf(from))) return false;
  return to === null || (first !== null && firstDayOf(first) <= lastDayOf(to));
}

/** A query for everything, in the plain form. */
export const wholeTable: ResultsQuery = {
  shape: 'long',
  byteOrderMark: false,
  derived: false,
  filter: noFilter,
  base: null,
  group: null,
  options: [],
  from: null,
  to: null,
};
