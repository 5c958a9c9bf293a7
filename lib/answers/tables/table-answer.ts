import { wrongQuery } from '@/lib/answers/problem';
import { parametersOf } from '@/lib/answers/read-query';
import type { Answer } from '@/lib/answers/respond';
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
 * What a request asks of a table in a form.
 * @throws ApiProblem 400 where a byte-order mark is asked of JSON.
 */
export function tableParametersOf(request: Request, form: TableForm): URLSearchParams {
  const parameters = parametersOf(request);
  if (form === 'json' && parameters.has('bom'))
    throw wrongQuery([{ path: 'bom', reason: 'is for CSV alone: JSON has no byte-order mark' }]);
  return parameters;
}

/** A table in a form; `name` is that of the file. */
export function tableAs(form: TableForm, name: string, table: Table): Answer {
  if (form === 'csv')
    return { type: csvType, body: writeCsvTable(table), file: { shown: 'attachment', name: `${name}.csv` } };
  return { type: 'application/json; charset=utf-8', body: writeJsonTable(table.columns, table.rows()) };
}

async function* writeCsvTable(table: Table): AsyncGenerator<string | Uint8Array> {
  const { columns, textAt, rows, lines, isMarked = false } = table;
  yield (isMarked ? byteOrderMark : '') + writeHeader(columns);
  if (lines) yield* lines();
  else for await (const some of rows()) yield writeLines(some, textAt);
}
