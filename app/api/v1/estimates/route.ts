import { answerList } from '@/app/api/answer-list';
import { estimateList } from '@/app/api/lists/results';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** Published values. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, estimateList);
}
