import { answerListCsv, waveList } from '@/app/list-table';

/** The list of waves as CSV. */
export function GET(request: Request): Promise<Response> {
  return answerListCsv(request, waveList);
}
