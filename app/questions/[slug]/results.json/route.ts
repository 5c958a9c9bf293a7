import { answerJsonResults } from '@/app/results-json';

/** Every published value of a question, as JSON. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/results.json'>,
): Promise<Response> {
  const { slug } = await params;
  return answerJsonResults(request, { question: slug, wave: null });
}
