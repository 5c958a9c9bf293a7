import { type Database, fromSnapshot } from '@/lib/data/db';
import { type ResultsScope, streamResults } from '@/lib/data/results';
import { database } from '@/lib/database';
import { writeJsonTable } from '@/lib/domain/json-table';
import type { ResultsQuery } from '@/lib/domain/results-query';
import { columnsOf, toCells } from '@/lib/domain/results-rows';
import { sharedColumns, toWideCells, wideColumn } from '@/lib/domain/results-wide';
import { env } from '@/lib/env';
import { answerJsonTable } from './json-response';
import { isPart, readAskedResults } from './results-response';

/** A results table as JSON, streamed: the same rows and parameters as its CSV has, but for the byte-order mark. */
export function answerJsonResults(request: Request, scope: ResultsScope): Promise<Response> {
  return answerJsonTable(request, async () => {
    const { query, options } = await readAskedResults(request, scope, { isMarkable: false });
    return () => writeResults(scope, query, options);
  });
}

function writeResults(
  scope: ResultsScope,
  query: ResultsQuery,
  options: readonly string[],
): AsyncGenerator<string> {
  const isWide = query.shape === 'wide';
  const columns = isWide ? [...sharedColumns, ...options.map(wideColumn)] : columnsOf(query);
  async function* rows() {
    const read = (db: Database) => streamResults(db, scope, query);
    const all = isPart(scope) ? read(await database()) : fromSnapshot(env().DATABASE_URL, read);
    for await (const records of all)
      yield isWide
        ? toWideCells(records, options)
        : records.map((record) => toCells(record, columnsOf(query)));
  }
  return writeJsonTable(columns, rows());
}
