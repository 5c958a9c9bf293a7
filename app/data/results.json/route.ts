import { answerJsonResults } from '@/app/results-json';

export const dynamic = 'force-dynamic';

/** Everything published as JSON, streamed at each request. */
export function GET(request: Request): Promise<Response> {
  return answerJsonResults(request, { question: null, wave: null });
}
