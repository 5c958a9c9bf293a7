import { answerResults } from '@/app/results-response';

/** Every published value of a question, as a results table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: slug, wave: null }, `barometer-${slug}`);
}
