import { answerResults } from '@/app/results-response';

/** Streamed at each request, as the whole table is: a pollster or a document may have most of it. */
export const dynamic = 'force-dynamic';

/** Every published value that was taken from a source, as a results table. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/sources/[slug]/results.csv'>,
): Promise<Response> {
  const { slug } = await params;
  return answerResults(request, { question: null, wave: null, source: slug }, `barometer-${slug}`);
}
