import { answerList } from '@/app/api/answer-list';
import { sourceList } from '@/app/api/lists/sources';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** Sources that something published was taken from. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, sourceList);
}
