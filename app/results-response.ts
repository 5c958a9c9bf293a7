import { cache } from 'react';
import { type Database, fromSnapshot } from '@/lib/data/db';
import { type Facets, getFacets } from '@/lib/data/overview';
import { getResultsDimensions, type ResultsScope, streamResults, streamValues } from '@/lib/data/results';
import { database } from '@/lib/database';
import type { AllowedValues } from '@/lib/domain/list-filter';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { writeValueLines } from '@/lib/domain/results-lines';
import { type ResultsQuery, readResultsQuery, wholeTable } from '@/lib/domain/results-query';
import { columnsOf, textAtOf, toCells } from '@/lib/domain/results-rows';
import { toWideCells, wideHeader, wideTextAt } from '@/lib/domain/results-wide';
import { env } from '@/lib/env';
import { answerApi } from './api/answer';
import { notFound } from './api/problem';
import { toReadable } from './api/readable';
import { refusedQuery, wrongQuery } from './api/wrong-query';
import { answerStreamed, byteOrderMark, type TableChunk } from './csv-response';

/** A table that is asked for; `options` are the answers that a wide one has. */
type AskedTable = { scope: ResultsScope; query: ResultsQuery; options?: string[] };

/** A results table as a file, streamed; a problem where the query asks for what there is not. */
export function answerResults(request: Request, scope: ResultsScope, fileName: string): Promise<Response> {
  return answerApi(request, async () => {
    const table = { scope, ...(await readAskedResults(request, scope)) };
    return answerStreamed(fileName, () => writeTable(table));
  }).then(toReadable);
}

/**
 * What a request asks of a scope’s results, and the answers that a wide table of them has.
 * @throws ApiProblem 400 where the query asks for what there is not, 404 where nothing of the scope is published.
 */
export async function readAskedResults(
  request: Request,
  scope: ResultsScope,
  { isMarkable = true } = {},
): Promise<{ query: ResultsQuery; options: string[] }> {
  const { searchParams } = new URL(request.url);
  // Whoever asks for everything need not wait until it is found out what there is to choose from.
  if (!isPart(scope) && searchParams.size === 0) return { query: wholeTable, options: [] };
  const { options, ...dimensions } = await getResultsDimensions(await database(), scope);
  if (isPart(scope) && dimensions.bases.length === 0) throw notFound(request);
  if (searchParams.size === 0) return { query: wholeTable, options };
  const asked = readResultsQuery(searchParams, {
    ...allowedValues(await readFacets()),
    ...dimensions,
    options,
  });
  if ('problems' in asked) throw refusedQuery(asked.problems);
  if (!isMarkable && searchParams.has('bom'))
    throw wrongQuery([{ path: 'bom', reason: 'is for CSV alone: JSON has no byte-order mark' }]);
  return { query: asked.query, options: asked.query.options.length > 0 ? asked.query.options : options };
}

/** What the lists and tables can be narrowed to. */
export const readFacets = cache(async (): Promise<Facets> => getFacets(await database()));

/** The values that each parameter of a filter allows. */
export function allowedValues(facets: Facets): AllowedValues {
  const values = (list: { value: string }[]) => list.map(({ value }) => value);
  return {
    topic: values(facets.topic),
    country: values(facets.country),
    pollster: values(facets.pollster),
    mode: values(facets.mode),
    sampling: values(facets.sampling),
    source: values(facets.source),
  };
}

/**
 * A table, its header at once. That of everything is read for long, and so of the register as it is at the first look;
 * a part’s is there sooner than a connection of its own would be.
 */
async function* writeTable(table: AskedTable): AsyncGenerator<TableChunk> {
  yield writeTableHeader(table);
  if (isPart(table.scope)) yield* writeRows(await database(), table);
  else yield* fromSnapshot(env().DATABASE_URL, (db) => writeRows(db, table));
}

/** Whether a scope is less than everything. */
export function isPart({ question, wave, pollster, source }: ResultsScope): boolean {
  return (question ?? wave ?? pollster ?? source ?? null) !== null;
}

function writeTableHeader({ query, options = [] }: AskedTable): string {
  const mark = query.byteOrderMark ? byteOrderMark : '';
  return mark + writeHeader(query.shape === 'wide' ? wideHeader(options) : columnsOf(query));
}

async function* writeRows(
  db: Database,
  { scope, query, options = [] }: AskedTable,
): AsyncGenerator<TableChunk> {
  const columns = columnsOf(query);
  if (query.shape === 'wide')
    for await (const records of streamResults(db, scope, query))
      yield writeLines(toWideCells(records, options), wideTextAt(options));
  else if (query.derived)
    for await (const records of streamResults(db, scope, query))
      yield writeLines(
        records.map((record) => toCells(record, columns)),
        textAtOf(columns),
      );
  else for await (const values of streamValues(db, scope, query)) yield* writeValueLines(values);
}
