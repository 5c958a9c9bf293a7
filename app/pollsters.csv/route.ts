import { answerListCsv, pollsterList } from '@/app/list-table';

export const dynamic = 'force-dynamic';

/** The list of pollsters as CSV. */
export function GET(request: Request): Promise<Response> {
  return answerListCsv(request, pollsterList);
}
