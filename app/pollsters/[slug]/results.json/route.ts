import { answerJsonResults } from '@/app/results-json';

/** Every published value of a pollster’s waves, as JSON, streamed at each request. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/pollsters/[slug]/results.json'>,
): Promise<Response> {
  const { slug } = await params;
  return answerJsonResults(request, { question: null, wave: null, pollster: slug });
}
