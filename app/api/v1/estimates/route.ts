import { answerList } from '@/app/api/answer-list';
import { estimateList } from '@/app/api/lists/results';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Published values. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, estimateList);
}
