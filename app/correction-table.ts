import { streamCorrections } from '@/lib/data/corrections';
import { database } from '@/lib/database';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { correctionColumns, correctionTextAt, toCorrectionRows } from '@/lib/domain/correction-rows';
import { noValues } from '@/lib/domain/list-filter';
import { readTableQuery } from '@/lib/domain/table-query';
import { readQuery } from './api/read-query';
import { refusedQuery } from './api/wrong-query';
import { answerTable, type TableForm } from './table-answer';

/** The route of the log of corrections as a table. */
export function correctionsAs(form: TableForm) {
  return (request: Request): Promise<Response> =>
    answerTable(request, { form, name: 'barometer-corrections' }, async () => ({
      columns: correctionColumns,
      textAt: correctionTextAt,
      isMarked: form === 'csv' ? readMark(request) : readNothing(request),
      async *rows() {
        for await (const corrections of streamCorrections(await database()))
          yield corrections.flatMap(toCorrectionRows);
      },
    }));
}

function readMark(request: Request): boolean {
  const asked = readTableQuery(new URL(request.url).searchParams, ['bom'], noValues);
  if ('problems' in asked) throw refusedQuery(asked.problems);
  return asked.byteOrderMark;
}

function readNothing(request: Request): false {
  readQuery(request, noParameters);
  return false;
}
