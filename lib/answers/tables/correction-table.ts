import { requireQuery } from '@/lib/answers/read-query';
import { publicRoute, type Route } from '@/lib/answers/respond';
import { streamCorrections } from '@/lib/data/log/corrections';
import { readTableQuery } from '@/lib/domain/queries/table-query';
import { correctionColumns, correctionTextAt, toCorrectionRows } from '@/lib/domain/tables/correction-rows';
import { database } from '@/lib/request/database';
import { type TableForm, tableAs, tableParametersOf } from './table-answer';

/** The route of the log of corrections as a table. */
export function correctionsAs(form: TableForm): Route {
  return publicRoute(async (request) => {
    const { byteOrderMark } = requireQuery(readTableQuery(tableParametersOf(request, form), null));
    return tableAs(form, 'barometer-corrections', {
      columns: correctionColumns,
      textAt: correctionTextAt,
      isMarked: byteOrderMark,
      async *rows() {
        for await (const corrections of streamCorrections(await database()))
          yield corrections.flatMap(toCorrectionRows);
      },
    });
  });
}
