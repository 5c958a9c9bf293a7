import { answerResults } from '@/app/results-response';

/** A question's table with parameters; without any, the kept one is given. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/on-request/questions/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: slug, wave: null }, `barometer-${slug}`);
}
