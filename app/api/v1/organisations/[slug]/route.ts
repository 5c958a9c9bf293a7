import { answerOne } from '@/app/api/answer-one';
import { toOrganisationAnswer } from '@/app/api/lists/organisations';
import { allowReading, refuseWriting } from '@/app/api/reading';
import { toWaveMark } from '@/app/api/to-answers';
import { getOrganisation } from '@/lib/data/api/organisations';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** An organisation with the waves that it is the pollster of. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/organisations/[slug]'>,
): Promise<Response> {
  const { slug } = await params;
  return answerOne(request, async (db) => {
    const found = await getOrganisation(db, slug);
    return found && { ...toOrganisationAnswer(found), waves: found.waves.map(toWaveMark) };
  });
}
