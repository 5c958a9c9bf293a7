import { answerOne } from '@/app/api/answer-one';
import { allowReading, refuseWriting } from '@/app/api/reading';
import { pageOf, toItemAnswer } from '@/app/api/to-answers';
import { getQuestion } from '@/lib/data/questions';
import { getQuestionVersion } from '@/lib/data/versions';

export const dynamic = 'force-dynamic';

export {
  allowReading as OPTIONS,
  refuseWriting as DELETE,
  refuseWriting as PATCH,
  refuseWriting as POST,
  refuseWriting as PUT,
};

/** A question with its published items. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/questions/[slug]'>,
): Promise<Response> {
  const { slug } = await params;
  return answerOne(request, async (db) => {
    const found = await getQuestion(db, slug);
    if (!found) return null;
    const items = found.items.map(toItemAnswer);
    const version = await getQuestionVersion(db, slug);
    return { ...found.question, page: pageOf('questions', slug), version, items };
  });
}
