import { firstDayOf, isEdtf, lastDayOf } from './edtf';
import { type AllowedValues, filterNames, type ListFilter, noFilter, readFilter } from './list-filter';
import type { ResultsRecord } from './results-rows';

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
  /** EDTF; waves whose fieldwork ended before it are left out. */
  from: string | null;
  /** EDTF; waves whose fieldwork began after it are left out. */
  to: string | null;
};

/** A parameter that cannot be taken, with what is allowed. */
export type QueryProblem = { parameter: string; value: string; allowed: readonly string[] };

type PlacedCells = Pick<
  ResultsRecord,
  'base' | 'group' | 'group_dimension' | 'fieldwork_start' | 'fieldwork_end'
>;

const dateForms = ['YYYY', 'YYYY-MM', 'YYYY-MM-DD'] as const;

/** The parameters of a results table. */
export const resultsParameters = [
  'shape',
  'bom',
  'derived',
  ...filterNames,
  'base',
  'group',
  'from',
  'to',
] as const;

/**
 * Reads the query of a results table; a parameter that is unknown, stands twice or has a value that is not allowed is a
 * problem, and one problem only. `bases` and `groups` are those that the table has.
 */
export function readResultsQuery(
  parameters: URLSearchParams,
  allowed: AllowedValues & { bases: readonly string[]; groups: readonly string[] },
): { query: ResultsQuery } | { problems: QueryProblem[] } {
  const problems = [...new Set(parameters.keys())].flatMap((name): QueryProblem[] => {
    const given = parameters.getAll(name);
    const value = given.join(', ');
    const isKnown = resultsParameters.some((known) => known === name);
    if (!isKnown) return [{ parameter: name, value, allowed: resultsParameters }];
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
      from: parameters.get('from'),
      to: parameters.get('to'),
    },
  };
}

function allowedFor(
  name: string,
  allowed: AllowedValues & { bases: readonly string[]; groups: readonly string[] },
): readonly string[] | 'date' {
  if (name === 'shape') return ['long', 'wide'];
  if (name === 'bom' || name === 'derived') return ['0', '1'];
  if (name === 'from' || name === 'to') return 'date';
  if (name === 'base') return allowed.bases;
  if (name === 'group') return allowed.groups;
  return filterNames.flatMap((filterName) => (filterName === name ? allowed[filterName] : []));
}

/** What a query asks of a row beside its scope: its base, its group and its time. */
export type PlaceQuery = Pick<ResultsQuery, 'base' | 'group' | 'from' | 'to'>;

/** Whether a row of the results table is on the base and of the group and time that a query asks for. */
export function matchesQuery(record: PlacedCells, query: PlaceQuery): boolean {
  const { base, group, from, to } = query;
  if (base !== null && record.base !== base) return false;
  if (group !== null && record.group !== group && `${record.group_dimension}:${record.group}` !== group)
    return false;
  const [first, last] = [dateIn(record.fieldwork_start), dateIn(record.fieldwork_end)];
  if (from !== null && (last === null || lastDayOf(last) < firstDayOf(from))) return false;
  return to === null || (first !== null && firstDayOf(first) <= lastDayOf(to));
}

function dateIn(cell: string): string | null {
  return isEdtf(cell) ? cell : null;
}

/** A query for everything, in the plain form. */
export const wholeTable: ResultsQuery = {
  shape: 'long',
  byteOrderMark: false,
  derived: false,
  filter: noFilter,
  base: null,
  group: null,
  from: null,
  to: null,
};
