import { cached } from '@/lib/cache';
import type { ResultsScope } from '@/lib/data/results';
import { questionTag, waveTag } from '@/lib/domain/cache-tags';
import { wholeTable } from '@/lib/domain/results-query';
import { csvHeaders } from './csv-response';
import { answerNoTable, answerResults, writeWholeTable } from './results-response';
import { etagOf, unlessKnown } from './unless-known';

/** One question's or one wave's results table: whose values, under what file name, and the tag that it is kept by. */
export type ResultsTable = { scope: ResultsScope; fileName: string; tag: string };

/** A question's results table. */
export function questionTable(slug: string): ResultsTable {
  return { scope: { question: slug, wave: null }, fileName: `barometer-${slug}`, tag: questionTag(slug) };
}

/** A wave's results table. */
export function waveTable(slug: string): ResultsTable {
  return { scope: { question: null, wave: slug }, fileName: `barometer-${slug}`, tag: waveTag(slug) };
}

/** The whole table as a file, kept until its tag is touched; 404 where there is no such table. */
export async function answerKeptTable(
  { scope, fileName, tag }: ResultsTable,
  ifNoneMatch: string | null = null,
): Promise<Response> {
  const table = await cached(
    (_, question: string | null, wave: string | null) => writeWholeTable({ question, wave }, wholeTable),
    { name: 'whole-table', tags: [tag] },
    scope.question,
    scope.wave,
  );
  if (table === null) return answerNoTable();
  const headers = { ...csvHeaders(fileName), ETag: etagOf(table) };
  return unlessKnown(ifNoneMatch, headers, () => new Response(table, { headers }));
}

/** What a request asks of a table: a part or another form of it, or whether the whole has changed. */
export async function answerAskedTable(request: Request, table: ResultsTable): Promise<Response> {
  if (new URL(request.url).search === '') return answerKeptTable(table, request.headers.get('if-none-match'));
  return answerResults(request, table.scope, table.fileName);
}
