import { answerResults } from '@/app/results-response';

/** Every published value of a pollster’s waves, as a results table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/pollsters/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: null, wave: null, pollster: slug }, `barometer-${slug}`);
}
