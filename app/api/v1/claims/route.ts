import { answerList } from '@/app/api/answer-list';
import { claimList } from '@/app/api/lists/claims';
import { readingAlone } from '@/app/api/reading';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** Sentences that quote published values. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, claimList);
}
