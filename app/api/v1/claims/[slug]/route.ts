import { answerOne } from '@/app/api/answer-one';
import { allowReading, refuseWriting } from '@/app/api/reading';
import { toClaimAnswer } from '@/app/api/to-answers';
import { getQuotedClaim } from '@/lib/data/claims';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** A sentence with the value that it quotes. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/claims/[slug]'>,
): Promise<Response> {
  const { slug } = await params;
  return answerOne(request, async (db) => {
    const found = await getQuotedClaim(db, slug);
    return found && toClaimAnswer(found);
  });
}
