import type { z } from 'zod';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { type FilterName, filterNames } from '@/lib/domain/queries/list-filter';
import { type QueryProblem, readParameters, writeReason } from '@/lib/domain/queries/parameters';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { wrongQuery } from './problem';

/** The parameters of a request. */
export function parametersOf(request: Request): URLSearchParams {
  return new URL(request.url).searchParams;
}

/**
 * The query of a request, as it was read.
 * @throws ApiProblem 400 with everything that is wrong in it.
 */
export function requireQuery<Query>(read: { query: Query } | { problems: readonly QueryProblem[] }): Query {
  if ('query' in read) return read.query;
  throw wrongQuery(
    read.problems.map((problem) => ({ path: problem.parameter, reason: writeReason(problem) })),
  );
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
 * Judges whether something published has the values that a filter asks for.
 * @throws ApiProblem 400 with those that nothing has.
 */
export async function requirePublished(given: Partial<Record<FilterName, string>>): Promise<void> {
  if (filterNames.every((name) => given[name] === undefined)) return;
  const allowed = allowedValues(await readFacets());
  const problems = filterNames.flatMap((parameter) => {
    const value = given[parameter];
    if (value === undefined || allowed[parameter].includes(value)) return [];
    return [{ parameter, value, allowed: allowed[parameter] }];
  });
  if (problems.length > 0) requireQuery({ problems });
}
