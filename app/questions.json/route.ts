import { answerListJson, questionList } from '@/app/list-table';

export const dynamic = 'force-dynamic';

/** The list of questions as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerListJson(request, questionList);
}
