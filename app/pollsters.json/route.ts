import { answerListJson, pollsterList } from '@/app/list-table';

/** The list of pollsters as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerListJson(request, pollsterList);
}
