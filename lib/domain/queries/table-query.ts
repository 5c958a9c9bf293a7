import { z } from 'zod';
import { type AllowedValues, filterShape, type ListFilter, noFilter } from './list-filter';
import { flag, type QueryProblem, readParameters } from './parameters';

/** What is asked of a table: what it is narrowed to, and whether a byte-order mark goes before it. */
export type TableQuery = { filter: ListFilter; byteOrderMark: boolean };

/** Reads the query of a list's table, which has `allowed` to be narrowed to; null where it is always whole. */
export function readTableQuery(
  parameters: URLSearchParams,
  allowed: AllowedValues | null,
): { query: TableQuery } | { problems: QueryProblem[] } {
  if (allowed === null) {
    const read = readParameters(parameters, z.object({ bom: flag }));
    return 'problems' in read ? read : { query: { filter: noFilter, byteOrderMark: read.query.bom } };
  }
  const read = readParameters(parameters, z.object({ ...filterShape(allowed), bom: flag }));
  if ('problems' in read) return read;
  const { bom: byteOrderMark, ...filter } = read.query;
  return { query: { filter, byteOrderMark } };
}
