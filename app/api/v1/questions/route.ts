import { answerList } from '@/app/api/answer-list';
import { questionList } from '@/app/api/lists/questions';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Questions that something is published of. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, questionList);
}
