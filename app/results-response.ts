import { createHash } from 'node:crypto';
import { cached, database } from '@/lib/cache';
import { getLatestChange } from '@/lib/data/changes';
import { type Facets, getFacets } from '@/lib/data/overview';
import { getResultsDimensions, type ResultsScope, streamResults } from '@/lib/data/results';
import { overviewTag } from '@/lib/domain/cache-tags';
import type { AllowedValues } from '@/lib/domain/list-filter';
import { resultsColumns } from '@/lib/domain/results-columns';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';
import { type QueryProblem, type ResultsQuery, readResultsQuery } from '@/lib/domain/results-query';
import { resultsTextAt, toCells } from '@/lib/domain/results-rows';
import { toWideCells, wideHeader, wideTextAt } from '@/lib/domain/results-wide';

const byteOrderMark = '\uFEFF';

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
  const { id, at } = await getLatestChange(await database());
  const etag = `"${createHash('sha256')
    .update(JSON.stringify([id, at, scope, asked.query]))
    .digest('base64url')}"`;
  const headers = { ...csvHeaders(fileName), ETag: etag, 'Last-Modified': new Date(at).toUTCString() };
  if (request.headers.get('if-none-match')?.includes(etag))
    return new Response(null, { status: 304, headers });
  return new Response(toByteStream(writeTable(scope, asked.query, dimensions.options)), { headers });
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

/** The headers of a table as a file of this name. */
export function csvHeaders(fileName: string): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${fileName}.csv"`,
    'Access-Control-Allow-Origin': '*',
  };
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

function readDimensions(scope: ResultsScope) {
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
  yield mark + writeHeader(isWide ? wideHeader(options) : resultsColumns);
  const textAt = isWide ? wideTextAt(options) : resultsTextAt;
  for await (const records of streamResults(await database(), scope, query))
    yield writeLines(isWide ? toWideCells(records, options) : records.map(toCells), textAt);
}

function toByteStream(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** 404 as a JSON problem: nothing of this name is published. */
export function answerNoTable(): Response {
  return Response.json(
    { type: 'about:blank', status: 404, title: 'Nothing of this name is published' },
    { status: 404, headers: { 'Content-Type': 'application/problem+json' } },
  );
}

function answerProblem(problems: QueryProblem[]): Response {
  const title = problems
    .map(
      ({ parameter, value, allowed }) =>
        `${parameter}=${value} is not allowed; allowed: ${allowed.join(', ')}`,
    )
    .join('; ');
  return Response.json(
    { type: 'about:blank', status: 400, title: 'Unknown parameter or value', detail: title, problems },
    { status: 400, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
