import { type SourceKind, sourceKindSchema } from '@/lib/domain/record/source';
import { oneOf } from './parameters';

/** What a reader may narrow the lists and the results table by; each null where anything will do. */
export type ListFilter = {
  topic: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  /** An organisation's slug. */
  pollster: string | null;
  mode: string | null;
  sampling: string | null;
  source: SourceKind | null;
};

/** The parameters of a filter, in the order in which an address carries them. */
export const filterNames = ['topic', 'country', 'pollster', 'mode', 'sampling', 'source'] as const;
export type FilterName = (typeof filterNames)[number];

/** A filter that lets everything through. */
export const noFilter: ListFilter = {
  topic: null,
  country: null,
  pollster: null,
  mode: null,
  sampling: null,
  source: null,
};

/** For each parameter of a filter, the values that something published has. */
export type AllowedValues = Readonly<Record<FilterName, readonly string[]>>;

/** Where nothing can be narrowed. */
export const noValues: AllowedValues = {
  topic: [],
  country: [],
  pollster: [],
  mode: [],
  sampling: [],
  source: [],
};

/** The parameters of a filter as a query that takes nothing else reads them. */
export function filterShape(allowed: AllowedValues) {
  const { topic, country, pollster, mode, sampling, source } = allowed;
  return {
    topic: oneOf(topic),
    country: oneOf(country),
    pollster: oneOf(pollster),
    mode: oneOf(mode),
    sampling: oneOf(sampling),
    source: oneOf(source).pipe(sourceKindSchema.nullable()),
  };
}

/** The filter that an address asks for. What is unknown or not allowed is as if it were not there. */
export function readFilter(parameters: URLSearchParams, allowed: AllowedValues): ListFilter {
  const read = (name: FilterName) => {
    const value = parameters.get(name);
    return value !== null && allowed[name].includes(value) ? value : null;
  };
  const source = sourceKindSchema.safeParse(read('source'));
  return {
    topic: read('topic'),
    country: read('country'),
    pollster: read('pollster'),
    mode: read('mode'),
    sampling: read('sampling'),
    source: source.success ? source.data : null,
  };
}

/** The page that an address asks for, from 1; 1 where it asks for none that can be. */
export function readPage(parameters: URLSearchParams): number {
  const text = parameters.get('page') ?? '1';
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** The query of an address that shows a filter and a page; empty for the whole list's first page. */
export function writeFilter(filter: ListFilter, page = 1): string {
  const parameters = new URLSearchParams();
  for (const name of filterNames) {
    const value = filter[name];
    if (value !== null) parameters.set(name, value);
  }
  if (page > 1) parameters.set('page', String(page));
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
