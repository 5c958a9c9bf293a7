import { answerListJson, pollsterList } from '@/app/list-table';

export const dynamic = 'force-dynamic';

/** The list of pollsters as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerListJson(request, pollsterList);
}
