import { answerResults } from '@/app/results-response';

/** A wave's table with parameters; without any, the kept one is given. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/on-request/waves/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: null, wave: slug }, `barometer-${slug}`);
}
