import { answerResults } from '@/app/results-response';

/** Every published value of a wave, as a results table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/waves/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: null, wave: slug }, `barometer-${slug}`);
}
