import { answerListJson, questionList } from '@/app/list-table';

/** The list of questions as JSON. */
export function GET(request: Request): Promise<Response> {
  return answerListJson(request, questionList);
}
