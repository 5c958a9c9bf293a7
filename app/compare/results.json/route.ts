import { answerComparedJson } from '@/app/_compare/compared-results';

/** The values of the compared series as JSON, streamed at each request. */
export function GET(request: Request): Promise<Response> {
  return answerComparedJson(request);
}
