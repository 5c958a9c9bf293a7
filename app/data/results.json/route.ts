import { answerJsonResults } from '@/app/results-json';

/** Everything published as JSON, streamed at each request. */
export function GET(request: Request): Promise<Response> {
  return answerJsonResults(request, { question: null, wave: null });
}
