import { answerJsonResults } from '@/app/results-json';

/** Every published value of a wave, as JSON. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/waves/[slug]/results.json'>,
): Promise<Response> {
  const { slug } = await params;
  return answerJsonResults(request, { question: null, wave: slug });
}
