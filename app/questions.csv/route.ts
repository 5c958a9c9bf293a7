import { answerListCsv, questionList } from '@/app/list-table';

/** The list of questions as CSV. */
export function GET(request: Request): Promise<Response> {
  return answerListCsv(request, questionList);
}
