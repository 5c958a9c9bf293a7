import { answerResults } from '@/app/results-response';

/** Everything published, streamed at each request: it is never held in memory as a whole, and so not in the cache. */
export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  return answerResults(request, { question: null, wave: null }, 'barometer-results');
}
