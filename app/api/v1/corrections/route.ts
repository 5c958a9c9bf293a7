import { answerList } from '@/app/api/answer-list';
import { correctionList } from '@/app/api/lists/corrections';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** What was done to published waves. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, correctionList);
}
