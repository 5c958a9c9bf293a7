import { notFound } from '@/lib/answers/problem';
import { requireQuery } from '@/lib/answers/read-query';
import { type NamedRoute, namedRoute, publicRoute, type Route } from '@/lib/answers/respond';
import { type Database, fromSnapshot } from '@/lib/data/db';
import {
  getResultsDimensions,
  hasResults,
  type ResultsScope,
  streamResults,
  streamValues,
} from '@/lib/data/results/results';
import { type ResultsQuery, readResultsQuery, wholeTable } from '@/lib/domain/queries/results-query';
import { writeValueLines } from '@/lib/domain/results/results-lines';
import { columnsOf, textAtOf, toCells } from '@/lib/domain/results/results-rows';
import { toWideCells, wideColumns, wideTextAt } from '@/lib/domain/results/results-wide';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { allowedValues, readFacets } from '@/lib/request/read-facets';
import { type Table, type TableForm, tableAs, tableParametersOf } from './table-answer';

const everything: ResultsScope = { question: null, wave: null };

/** The route of everything that is published, as a results table. */
export function resultsOfAll(form: TableForm): Route {
  return publicRoute((request) => answerResults(request, form, everything, 'results'));
}

/** The route of the results table of one thing: of a question, a wave, a pollster or a source. */
export function resultsOf(kind: keyof ResultsScope, form: TableForm): NamedRoute {
  return namedRoute((request, slug) => answerResults(request, form, { ...everything, [kind]: slug }, slug));
}

async function answerResults(request: Request, form: TableForm, scope: ResultsScope, name: string) {
  return tableAs(form, `barometer-${name}`, toTable(scope, await readAskedResults(request, form, scope)));
}

/**
 * What a request asks of a scope’s results, and the answers that a wide table of them has.
 * @throws ApiProblem 400 where the query asks for what there is not, 404 where nothing of the scope is published.
 */
async function readAskedResults(
  request: Request,
  form: TableForm,
  scope: ResultsScope,
): Promise<{ query: ResultsQuery; options: string[] }> {
  const parameters = tableParametersOf(request, form);
  const db = await database();
  if (scope !== everything && !(await hasResults(db, scope))) throw notFound(request);
  // Nobody who asks for a whole table need wait until it is found out what there is to choose from.
  if (parameters.size === 0) return { query: wholeTable, options: [] };
  const { options, ...dimensions } = await getResultsDimensions(db, scope);
  const allowed = { ...allowedValues(await readFacets()), ...dimensions, options };
  const query = requireQuery(readResultsQuery(parameters, allowed));
  return { query, options: query.options.length > 0 ? query.options : options };
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
