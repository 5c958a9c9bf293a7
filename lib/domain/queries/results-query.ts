import { z } from 'zod';
import type { Disclosure } from '@/lib/domain/record/attributes';
import type { Base } from '@/lib/domain/record/estimate';
import { type PlacedEstimate, placeValues, type Wanted } from '@/lib/domain/record/placed';
import type { Wave, WaveSheet } from '@/lib/domain/record/wave';
import { firstDayOf, lastDayOf } from '@/lib/domain/values/edtf';
import { valueOf } from '@/lib/domain/values/missing';
import { type AllowedValues, filterShape, type ListFilter, noFilter } from './list-filter';
import { edtfDate, flag, oneOf, type QueryProblem, readParameters, someOf } from './parameters';

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

/** What a table has to choose from beside the values of the lists' filter. */
type TableValues = { bases: readonly string[]; groups: readonly string[]; options: readonly string[] };

/**
 * Reads the query of a results table. Answers alone may stand more than once. `bases`, `groups` and `options` are those that
 * the table has.
 */
export function readResultsQuery(
  parameters: URLSearchParams,
  allowed: AllowedValues & TableValues,
): { query: ResultsQuery } | { problems: QueryProblem[] } {
  const known = z.object({
    shape: z.enum(['long', 'wide']).default('long'),
    bom: flag,
    derived: flag,
    ...filterShape(allowed),
    base: oneOf(allowed.bases),
    group: oneOf(allowed.groups),
    option: someOf(allowed.options),
    from: edtfDate,
    to: edtfDate,
  });
  const read = readParameters(parameters, known);
  if ('problems' in read) return read;
  const { shape, bom: byteOrderMark, derived, base, group, option, from, to, ...filter } = read.query;
  if (derived && shape === 'wide')
    return { problems: [{ parameter: 'derived', value: '1', allowed: ['0', '1 with shape=long'] }] };
  const options = allowed.options.filter((label) => option.includes(label));
  return { query: { shape, byteOrderMark, derived, filter, base, group, options, from, to } };
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
