import { answerListCsv, pollsterList } from '@/app/list-table';

/** The list of pollsters as CSV. */
export function GET(request: Request): Promise<Response> {
  return answerListCsv(request, pollsterList);
}
