import { answerJsonResults } from '@/app/results-json';

/** Every published value that was taken from a source, as JSON, streamed at each request. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/sources/[slug]/results.json'>,
): Promise<Response> {
  const { slug } = await params;
  return answerJsonResults(request, { question: null, wave: null, source: slug });
}
