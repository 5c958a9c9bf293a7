import { cached, database } from '@/lib/cache';
import { type Facets, getFacets } from '@/lib/data/overview';
import { getResultsDimensions, type ResultsScope, streamResults, streamValues } from '@/lib/data/results';
import { overviewTag } from '@/lib/domain/cache-tags';
import type { AllowedValues } from '@/lib/domain/list-filter';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { writeValueLines } from '@/lib/domain/results-lines';
import { type ResultsQuery, readResultsQuery, wholeTable } from '@/lib/domain/results-query';
import { columnsOf, textAtOf, toCells } from '@/lib/domain/results-rows';
import { toWideCells, wideHeader, wideTextAt } from '@/lib/domain/results-wide';
import { answerProblem, answerStreamed, byteOrderMark, type TableChunk } from './csv-response';

/** A results table as a file, streamed; 400 with a JSON problem where the query asks for what there is not. */
export async function answerResults(
  request: Request,
  scope: ResultsScope,
  fileName: string,
): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const isPart = (scope.question ?? scope.wave) !== null;
  // Whoever asks for everything need not wait until it is found out what there is to choose from.
  if (!isPart && parameters.size === 0) return answer(request, { scope, query: wholeTable }, fileName);
  const dimensions = await readDimensions(scope);
  if (isPart && dimensions.bases.length === 0) return answerNoTable();
  const asked = readResultsQuery(parameters, { ...allowedValues(await readFacets()), ...dimensions });
  if ('problems' in asked) return answerProblem(asked.problems);
  return answer(request, { scope, query: asked.query, options: dimensions.options }, fileName);
}

/** A table that is asked for; `options` are the answers that a wide one has. */
type AskedTable = { scope: ResultsScope; query: ResultsQuery; options?: string[] };

function answer(request: Request, table: AskedTable, fileName: string): Promise<Response> {
  return answerStreamed(request, { fileName, asked: [table.scope, table.query] }, () => writeTable(table));
}

/** A whole results table in one piece, for what is kept; null where the scope has no published value. */
export async function writeWholeTable(scope: ResultsScope, query: ResultsQuery): Promise<string | null> {
  const chunks: string[] = [];
  const decoder = new TextDecoder();
  for await (const chunk of writeTable({ scope, query }))
    chunks.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk));
  return chunks.length > 1 ? chunks.join('') : null;
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

async function* writeTable({ scope, query, options = [] }: AskedTable): AsyncGenerator<TableChunk> {
  const isWide = query.shape === 'wide';
  const columns = columnsOf(query);
  const mark = query.byteOrderMark ? byteOrderMark : '';
  yield mark + writeHeader(isWide ? wideHeader(options) : columns);
  const db = await database();
  if (isWide)
    for await (const records of streamResults(db, scope, query))
      yield writeLines(toWideCells(records, options), wideTextAt(options));
  else if (query.derived)
    for await (const records of streamResults(db, scope, query))
      yield writeLines(
        records.map((record) => toCells(record, columns)),
        textAtOf(columns),
      );
  else for await (const values of streamValues(db, scope, query)) yield writeValueLines(values);
}

/** 404 as a JSON problem: nothing of this name is published. */
export function answerNoTable(): Response {
  return Response.json(
    { type: 'about:blank', status: 404, title: 'Nothing of this name is published' },
    { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
