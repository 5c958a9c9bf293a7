import { cached } from '@/lib/cache';
import type { ResultsScope } from '@/lib/data/results';
import { questionTag, waveTag } from '@/lib/domain/cache-tags';
import { wholeTable } from '@/lib/domain/results-query';
import { readableHeaders } from './api/readable';
import { csvHeaders } from './csv-response';
import { jsonType } from './json-response';
import { answerJsonResults, writeWholeJson } from './results-json';
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

/** The forms that a table is handed out in: the endings of its address. */
export type TableForm = 'csv' | 'json';

/** The whole table in one form, kept until its tag is touched; 404 where there is no such table. */
export async function answerKeptTable(
  { scope, fileName, tag }: ResultsTable,
  form: TableForm,
  ifNoneMatch: string | null = null,
): Promise<Response> {
  const table = await cached(
    (_, question: string | null, wave: string | null) => writeWhole({ question, wave }, form),
    { name: `whole-table-${form}`, tags: [tag] },
    scope.question,
    scope.wave,
  );
  if (table === null) return answerNoTable();
  const headers = {
    ...(form === 'csv' ? csvHeaders(fileName) : { ...readableHeaders, 'Content-Type': jsonType }),
    ETag: etagOf(table),
  };
  return unlessKnown(ifNoneMatch, headers, () => new Response(table, { headers }));
}

/** What a request asks of a table: a part or another shape of it, or whether the whole has changed. */
export async function answerAskedTable(
  request: Request,
  table: ResultsTable,
  form: TableForm,
): Promise<Response> {
  if (new URL(request.url).search === '')
    return answerKeptTable(table, form, request.headers.get('if-none-match'));
  return form === 'csv'
    ? answerResults(request, table.scope, table.fileName)
    : answerJsonResults(request, table.scope);
}

function writeWhole(scope: ResultsScope, form: TableForm): Promise<string | null> {
  return form === 'csv' ? writeWholeTable(scope, wholeTable) : writeWholeJson(scope);
}
