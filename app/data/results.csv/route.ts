import { answerResults } from '@/app/results-response';

export async function GET(request: Request): Promise<Response> {
  return answerResults(request, { question: null, wave: null }, 'barometer-results');
}
