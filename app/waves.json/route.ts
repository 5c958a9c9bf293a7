import { answerListJson, waveList } from '@/app/list-table';

/** The list of waves as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerListJson(request, waveList);
}
