import { answerList } from '@/app/api/answer-list';
import { sourceList } from '@/app/api/lists/sources';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Sources that something published was taken from. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, sourceList);
}
