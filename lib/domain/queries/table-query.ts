import {
  type AllowedValues,
  type FilterName,
  type ListFilter,
  readFilter,
} from './list-filter';
import type { QueryProblem } from './results-query';

/**
 * Reads the query of a list's table, which has the parameters `names`. What is unknown, stands twice or has a value that
 * is not allowed is a problem, and one problem only.
 */
export function readTableQuery(
  parameters: URLSearchParams,
  names: readonly (FilterName | 'bom')[],
  allowed: AllowedValues,
): { filter: ListFilter; byteOrderMark: boolean } | { problems: QueryProblem[] } {
  const problems = [...new Set(parameters.keys())].flatMap((parameter): QueryProblem[] => {
    const given = parameters.getAll(parameter);
    const value = given.join(', ');
    const name = names.find((known) => known === parameter);
    if (name === undefined) return [{ parameter, value, allowed: names }];
    if (given.length > 1) return [{ parameter, value, allowed: ['one value'] }];
    const values = name === 'bom' ? ['0', '1'] : allowed[name];
    return values.includes(value) ? [] : [{ parameter, value, allowed: values }];
  });
  if (problems.length > 0) return { problems };
  return { filter: readFilter(parameters, allowed), byteOrderMark: parameters.get('bom') === '1' };
}
