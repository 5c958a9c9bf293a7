import { readQuery } from '@/lib/answers/read-query';
import { refusedQuery } from '@/lib/answers/wrong-query';
import { streamCorrections } from '@/lib/data/log/corrections';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { noValues } from '@/lib/domain/queries/list-filter';
import { correctionColumns, correctionTextAt, toCorrectionRows } from '@/lib/domain/tables/correction-rows';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import { database } from '@/lib/request/database';
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
