import { answerJsonResults } from '@/app/results-json';

export const dynamic = 'force-dynamic';

/** A question’s results table as JSON, streamed at each request. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/questions/[slug]/results.json'>,
): Promise<Response> {
  const { slug } = await params;
  return answerJsonResults(request, { question: slug, wave: null });
}
