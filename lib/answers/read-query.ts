import type { z } from 'zod';
import { filterNames } from '@/lib/domain/queries/list-filter';
import { allowedValues, readFacets } from './tables/results-table';
import { type Fault, wrongQuery } from './wrong-query';

/**
 * The query of a request, read by a schema.
 * @throws ApiProblem 400 with everything that is wrong in it: what is unknown, stands twice, or has no such value.
 */
export function readQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url);
  const twice = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1);
  const read = schema.safeParse(Object.fromEntries(searchParams));
  const faults = read.error?.issues.flatMap((issue) => faultsOf(issue, Object.keys(schema.shape))) ?? [];
  for (const path of twice) faults.unshift({ path, reason: 'is given twice' });
  if (faults.length > 0) throw wrongQuery(faults);
  if (!read.success) throw read.error;
  return read.data;
}

/**
 * Judges whether something published has the values that a filter asks for.
 * @throws ApiProblem 400 with those that nothing has.
 */
export async function requirePublished(given: Partial<Record<(typeof filterNames)[number], string>>) {
  if (filterNames.every((name) => given[name] === undefined)) return;
  const allowed = allowedValues(await readFacets());
  const faults = filterNames.flatMap((path) => {
    const value = given[path];
    if (value === undefined || allowed[path].includes(value)) return [];
    return [{ path, reason: `is nothing published; allowed: ${allowed[path].join(', ')}` }];
  });
  if (faults.length > 0) throw wrongQuery(faults);
}

function faultsOf(issue: z.core.$ZodIssue, known: readonly string[]): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path.join('.'), reason: issue.message }];
  const allowed = known.length === 0 ? 'there are none' : `allowed: ${known.join(', ')}`;
  return issue.keys.map((path) => ({ path, reason: `is not a parameter; ${allowed}` }));
}
