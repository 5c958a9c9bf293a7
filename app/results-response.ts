import { cached, database } from '@/lib/cache';
import { type Facets, getFacets } from '@/lib/data/overview';
import { getResultsDimensions, type ResultsScope, streamResults } from '@/lib/data/results';
import { overviewTag } from '@/lib/domain/cache-tags';
import type { AllowedValues } from '@/lib/domain/list-filter';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { type ResultsQuery, readResultsQuery } from '@/lib/domain/results-query';
import { columnsOf, textAtOf, toCells } from '@/lib/domain/results-rows';
import { toWideCells, wideHeader, wideTextAt } from '@/lib/domain/results-wide';
import { answerProblem, answerStreamed, byteOrderMark } from './csv-response';

/** A results table as a file, streamed; 400 with a JSON problem where the query asks for what there is not. */
export async function answerResults(
  request: Request,
  scope: ResultsScope,
  fileName: string,
): Promise<Response> {
  const dimensions = await readDimensions(scope);
  if ((scope.question ?? scope.wave) !== null && dimensions.bases.length === 0) return answerNoTable();
  const asked = readResultsQuery(new URL(request.url).searchParams, {
    ...allowedValues(await readFacets()),
    ...dimensions,
  });
  if ('problems' in asked) return answerProblem(asked.problems);
  const { query } = asked;
  return answerStreamed(request, { fileName, asked: [scope, query] }, () =>
    writeTable(scope, query, dimensions.options),
  );
}

/** A whole results table in one piece, for what is kept; null where the scope has no published value. */
export async function writeWholeTable(scope: ResultsScope, query: ResultsQuery): Promise<string | null> {
  let table = '';
  let lines = 0;
  for await (const chunk of writeTable(scope, query, [])) {
    table += chunk;
    lines += 1;
  }
  return lines > 1 ? table : null;
}

/** What the lists and tables can be narrowed to. */
export function readFacets(): Promise<Facets> {
  return cached(getFacets, { name: 'facets', tags: [overviewTag] });
}

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

/** What a scope’s results can be narrowed to. */
export function readDimensions(scope: ResultsScope) {
  return cached(
    (db, question: string | null, wave: string | null) => getResultsDimensions(db, { question, wave }),
    { name: 'results-dimensions', tags: [overviewTag] },
    scope.question,
    scope.wave,
  );
}

async function* writeTable(
  scope: ResultsScope,
  query: ResultsQuery,
  options: string[],
): AsyncGenerator<string> {
  const isWide = query.shape === 'wide';
  const mark = query.byteOrderMark ? byteOrderMark : '';
  const columns = columnsOf(query);
  yield mark + writeHeader(isWide ? wideHeader(options) : columns);
  const textAt = isWide ? wideTextAt(options) : textAtOf(columns);
  for await (const records of streamResults(await database(), scope, query))
    yield writeLines(
      isWide ? toWideCells(records, options) : records.map((record) => toCells(record, columns)),
      textAt,
    );
}

/** 404 as a JSON problem: nothing of this name is published. */
export function answerNoTable(): Response {
  return Response.json(
    { type: 'about:blank', status: 404, title: 'Nothing of this name is published' },
    { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
