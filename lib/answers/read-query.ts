import type { z } from 'zod';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { filterNames } from '@/lib/domain/queries/list-filter';
import { type QueryProblem, readParameters, writeReason } from '@/lib/domain/queries/parameters';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { type ApiProblem, wrongQuery } from './problem';

/** The parameters of a request. */
export function parametersOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}

/** Those of some parameters that have one of these names; the others are read by somebody else. */
export function onlyNamed(parameters: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([name]) => names.includes(name)));
}

/** 400: these parameters cannot be taken. */
export function refusedQuery(problems: readonly QueryProblem[]): ApiProblem {
  return wrongQuery(problems.map((problem) => ({ path: problem.parameter, reason: writeReason(problem) })));
}

/**
 * The query of a request, as it was read.
 * @throws ApiProblem 400 with everything that is wrong in it.
 */
export function requireQuery<Query>(read: { query: Query } | { problems: readonly QueryProblem[] }): Query {
  if ('problems' in read) throw refusedQuery(read.problems);
  return read.query;
}

/**
 * The query of a request, each parameter read by its schema.
 * @throws ApiProblem 400 with everything that is wrong in it.
 */
export function readQuery<Known extends z.ZodObject>(request: Request, known: Known): z.output<Known> {
  return requireQuery(readParameters(parametersOf(request), known));
}

/**
 * Judges that nothing is asked of what there is only whole.
 * @throws ApiProblem 400 with every parameter.
 */
export function requireNoQuery(request: Request): void {
  readQuery(request, noParameters);
}

/**
 * Judges whether something published has the values that a query gives for the parameters of a filter.
 * @throws ApiProblem 400 with those that nothing has.
 */
export async function requirePublished(given: Readonly<Record<string, unknown>>): Promise<void> {
  if (filterNames.every((name) => given[name] === undefined)) return;
  const allowed = allowedValues(await readFacets());
  const problems = filterNames.flatMap((parameter) => {
    const value = given[parameter];
    if (typeof value !== 'string' || allowed[parameter].includes(value)) return [];
    return [{ parameter, value, allowed: allowed[parameter] }];
  });
  if (problems.length > 0) throw refusedQuery(problems);
}
