import { answerList } from '@/app/api/answer-list';
import { claimList } from '@/app/api/lists/claims';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** Sentences that quote published values. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, claimList);
}
