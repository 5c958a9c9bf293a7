import { answerProblem, answerStreamed, byteOrderMark } from '@/app/csv-response';
import { streamCorrections } from '@/lib/data/corrections';
import { database } from '@/lib/database';
import { readCorrectionsQuery } from '@/lib/domain/correction-query';
import { correctionColumns, correctionTextAt, toCorrectionRows } from '@/lib/domain/correction-rows';
import { writeHeader, writeLines } from '@/lib/domain/results-csv';

export async function GET(request: Request): Promise<Response> {
  const asked = readCorrectionsQuery(new URL(request.url).searchParams);
  if ('problems' in asked) return answerProblem(asked.problems);
  const mark = asked.byteOrderMark ? byteOrderMark : '';
  return answerStreamed('barometer-corrections', () => writeTable(mark));
}

async function* writeTable(mark: string): AsyncGenerator<string> {
  yield mark + writeHeader(correctionColumns);
  for await (const corrections of streamCorrections(await database()))
    yield writeLines(corrections.flatMap(toCorrectionRows), correctionTextAt);
}
