import { answerList } from '@/app/api/answer-list';
import { itemList } from '@/app/api/lists/results';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Published items. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, itemList);
}
