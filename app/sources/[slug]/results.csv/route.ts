import { answerResults } from '@/app/results-response';

/** Every published value that was taken from a source, as a results table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/sources/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: null, wave: null, source: slug }, `barometer-${slug}`);
}
