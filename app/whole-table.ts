import { cached } from '@/lib/cache';
import type { ResultsScope } from '@/lib/data/results';
import { wholeTable } from '@/lib/domain/results-query';
import { answerNoTable, csvHeaders, writeWholeTable } from './results-response';

/** One question's or wave's whole table as a file, kept until its tag is touched; 404 where there is no such table. */
export async function answerWholeTable(
  scope: ResultsScope,
  { fileName, tag }: { fileName: string; tag: string },
): Promise<Response> {
  const table = await cached(
    (_, question: string | null, wave: string | null) => writeWholeTable({ question, wave }, wholeTable),
    { name: 'whole-table', tags: [tag] },
    scope.question,
    scope.wave,
  );
  if (table === null) return answerNoTable();
  return new Response(table, { headers: csvHeaders(fileName) });
}
