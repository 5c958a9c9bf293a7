import { answerList } from '@/app/api/answer-list';
import { waveList } from '@/app/api/lists/waves';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** Published waves. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, waveList);
}
