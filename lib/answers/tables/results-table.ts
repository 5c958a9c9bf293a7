import { cache } from 'react';
import { type NamedRoute, named } from '@/lib/answers/named-route';
import { notFound } from '@/lib/answers/problem';
import { refusedQuery, wrongQuery } from '@/lib/answers/wrong-query';
import { type Database, fromSnapshot } from '@/lib/data/db';
import { type Facets, getFacets } from '@/lib/data/find/overview';
import {
  getResultsDimensions,
  hasResults,
  type ResultsScope,
  streamResults,
  streamValues,
} from '@/lib/data/results/results';
import type { AllowedValues } from '@/lib/domain/queries/list-filter';
import { writeValueLines } from '@/lib/domain/results/results-lines';
import { type ResultsQuery, readResultsQuery, wholeTable } from '@/lib/domain/queries/results-query';
import { columnsOf, textAtOf, toCells } from '@/lib/domain/results/results-rows';
import { toWideCells, wideColumns, wideTextAt } from '@/lib/domain/results/results-wide';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { answerTable, type Table, type TableForm } from './table-answer';

const everything: ResultsScope = { question: null, wave: null };

/** The route of everything that is published, as a results table. */
export function resultsOfAll(form: TableForm) {
  return (request: Request) => answerResults(request, form, everything, 'results');
}

/** The route of the results table of one thing: of a question, a wave, a pollster or a source. */
export function resultsOf(kind: keyof ResultsScope, form: TableForm): NamedRoute {
  return named((request, slug) => answerResults(request, form, { ...everything, [kind]: slug }, slug));
}

function answerResults(request: Request, form: TableForm, scope: ResultsScope, name: string) {
  return answerTable(request, { form, name: `barometer-${name}` }, async () =>
    toTable(scope, await readAskedResults(request, scope, form)),
  );
}

/**
 * What a request asks of a scope’s results, and the answers that a wide table of them has.
 * @throws ApiProblem 400 where the query asks for what there is not, 404 where nothing of the scope is published.
 */
async function readAskedResults(
  request: Request,
  scope: ResultsScope,
  form: TableForm,
): Promise<{ query: ResultsQuery; options: string[] }> {
  const { searchParams } = new URL(request.url);
  const db = await database();
  if (scope !== everything && !(await hasResults(db, scope))) throw notFound(request);
  // Nobody who asks for a whole table need wait until it is found out what there is to choose from.
  if (searchParams.size === 0) return { query: wholeTable, options: [] };
  const { options, ...dimensions } = await getResultsDimensions(db, scope);
  const asked = readResultsQuery(searchParams, {
    ...allowedValues(await readFacets()),
    ...dimensions,
    options,
  });
  if ('problems' in asked) throw refusedQuery(asked.problems);
  if (form === 'json') refuseMark(searchParams);
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
 * Judges whether a byte-order mark is asked for, which JSON has not.
 * @throws ApiProblem 400 where it is.
 */
export function refuseMark(parameters: URLSearchParams): void {
  if (parameters.has('bom'))
    throw wrongQuery([{ path: 'bom', reason: 'is for CSV alone: JSON has no byte-order mark' }]);
}

function toTable(
  scope: ResultsScope,
  { query, options }: { query: ResultsQuery; options: readonly string[] },
): Table {
  const isWide = query.shape === 'wide';
  const columns = columnsOf(query);
  return {
    columns: isWide ? wideColumns(options) : columns,
    textAt: isWide ? wideTextAt(options) : textAtOf(columns),
    isMarked: query.byteOrderMark,
    rows: () =>
      readInOneState(scope, async function* (db) {
        for await (const records of streamResults(db, scope, query))
          yield isWide ? toWideCells(records, options) : records.map((record) => toCells(record, columns));
      }),
    ...(!isWide &&
      !query.derived && {
        lines: () =>
          readInOneState(scope, async function* (db) {
            for await (const values of streamValues(db, scope, query)) yield* writeValueLines(values);
          }),
      }),
  };
}

/**
 * That of everything is read for long, and so of the register as it is at the first look; a part’s is there sooner than a
 * connection of its own would be.
 */
async function* readInOneState<Part>(
  scope: ResultsScope,
  read: (db: Database) => AsyncGenerator<Part>,
): AsyncGenerator<Part> {
  if (scope === everything) yield* fromSnapshot(env().DATABASE_URL, read);
  else yield* read(await database());
}
