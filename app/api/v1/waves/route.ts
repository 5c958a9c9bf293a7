import { answerList } from '@/app/api/answer-list';
import { waveList } from '@/app/api/lists/waves';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Published waves. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, waveList);
}
