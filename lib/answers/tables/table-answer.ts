import { answerApi } from '@/lib/answers/answer-or-problem';
import { toReadable } from '@/lib/answers/public-headers';
import { stateHeaders, toByteStream } from '@/lib/answers/respond';
import { writeJsonTable } from '@/lib/domain/formats/json-table';
import { writeHeader, writeLines } from '@/lib/domain/results/results-csv';

/** The forms that a table is handed out in: the endings of its address. */
export type TableForm = 'csv' | 'json';

/** A table, from which every form is written; it is never held in memory as a whole. */
export type Table = {
  columns: readonly string[];
  /** For each column, whether it holds free text. */
  textAt: readonly boolean[];
  /** Its cells, row by row, some rows at a time. */
  rows: () => AsyncIterable<readonly (readonly string[])[]>;
  /** The same as lines of CSV, where those are written quicker. */
  lines?: () => AsyncIterable<Uint8Array>;
  /** Whether a byte-order mark goes before the CSV, so that Excel takes it for UTF-8. */
  isMarked?: boolean;
};

/** What a file begins with so that Excel takes it for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** The media type of a table as CSV. */
export const csvType = 'text/csv; charset=utf-8; header=present';

/**
 * Answers with a table in a form, streamed; `name` is that of the file. Problems that `prepare` throws are answered as such.
 */
export function answerTable(
  request: Request,
  { form, name }: { form: TableForm; name: string },
  prepare: () => Promise<Table>,
): Promise<Response> {
  return answerApi(request, async () => {
    const table = await prepare();
    const headers = {
      ...(form === 'csv'
        ? { 'Content-Type': csvType, 'Content-Disposition': `attachment; filename="${name}.csv"` }
        : { 'Content-Type': 'application/json; charset=utf-8' }),
      ...(await stateHeaders()),
    };
    const parts = form === 'csv' ? writeCsvTable(table) : writeJsonTable(table.columns, table.rows());
    return new Response(toByteStream(parts), { headers });
  }).then(toReadable);
}

async function* writeCsvTable(table: Table): AsyncGenerator<string | Uint8Array> {
  const { columns, textAt, rows, lines, isMarked = false } = table;
  yield (isMarked ? byteOrderMark : '') + writeHeader(columns);
  if (lines) yield* lines();
  else for await (const some of rows()) yield writeLines(some, textAt);
}
