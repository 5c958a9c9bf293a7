import { answerList } from '@/app/api/answer-list';
import { correctionList } from '@/app/api/lists/corrections';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** What was done to published waves. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, correctionList);
}
