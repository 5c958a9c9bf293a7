import { answerList } from '@/app/api/answer-list';
import { questionList } from '@/app/api/lists/questions';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** Questions that something is published of. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, questionList);
}
