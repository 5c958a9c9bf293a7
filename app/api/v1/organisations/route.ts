import { answerList } from '@/app/api/answer-list';
import { organisationList } from '@/app/api/lists/organisations';
import { allowReading, refuseWriting } from '@/app/api/reading';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** Organisations that something published names. */
export function GET(request: Request): Promise<Response> {
  return answerList(request, organisationList);
}
