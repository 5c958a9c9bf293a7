import { answerComparedCsv } from '@/app/_compare/compared-results';

/** The values of the compared series as CSV, streamed at each request. */
export function GET(request: Request): Promise<Response> {
  return answerComparedCsv(request);
}
