import { readQuery } from '@/app/api/read-query';
import { answerJsonTable } from '@/app/json-response';
import { streamCorrections } from '@/lib/data/corrections';
import { database } from '@/lib/database';
import { noParameters } from '@/lib/domain/api/api-parameters';
import { correctionColumns, toCorrectionRows } from '@/lib/domain/correction-rows';
import { writeJsonTable } from '@/lib/domain/json-table';

/** The table of corrections as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerJsonTable(request, async () => {
    readQuery(request, noParameters);
    return () => writeJsonTable(correctionColumns, rows());
  });
}

async function* rows() {
  for await (const corrections of streamCorrections(await database()))
    yield corrections.flatMap(toCorrectionRows);
}
