import type { QueryProblem } from './results-query';

const allowed: Readonly<Record<string, readonly string[]>> = { bom: ['0', '1'] };

/** Reads the query of the table of corrections, which is always whole; what it does not know is a problem. */
export function readCorrectionsQuery(
  parameters: URLSearchParams,
): { byteOrderMark: boolean } | { problems: QueryProblem[] } {
  const problems = [...new Set(parameters.keys())].flatMap((parameter): QueryProblem[] => {
    const values = parameters.getAll(parameter);
    const value = values.join(', ');
    const known = Object.hasOwn(allowed, parameter) ? allowed[parameter] : undefined;
    if (known === undefined) return [{ parameter, value, allowed: Object.keys(allowed) }];
    if (values.length > 1) return [{ parameter, value, allowed: ['one value'] }];
    return known.includes(value) ? [] : [{ parameter, value, allowed: known }];
  });
  return problems.length > 0 ? { problems } : { byteOrderMark: parameters.get('bom') === '1' };
}
