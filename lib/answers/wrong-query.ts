import type { QueryProblem } from '@/lib/domain/queries/results-query';
import { ApiProblem } from './problem';

/** What is wrong with a parameter. */
export type Fault = { path: string; reason: string };

/** 400: these parameters cannot be taken. */
export function wrongQuery(errors: readonly Fault[]): ApiProblem {
  const detail = errors.map(({ path, reason }) => `${path} ${reason}`).join('; ');
  const field = errors[0]?.path;
  return new ApiProblem(400, { code: 'query_wrong', detail, ...(field && { field }), errors });
}

/** 400: the query of a table asks for what there is not. */
export function refusedQuery(problems: readonly QueryProblem[]): ApiProblem {
  return wrongQuery(
    problems.map(({ parameter, value, allowed }) => ({
      path: parameter,
      reason: `cannot be ${value}; allowed: ${allowed.join(', ')}`,
    })),
  );
}
