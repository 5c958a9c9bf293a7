import { answerOne } from '@/lib/answers/api/answer-one';
import { readingAlone } from '@/lib/answers/api/reading';
import { writeOpenApi } from '@/lib/domain/api/open-api';
import { env } from '@/lib/env';

export const { DELETE, OPTIONS, PATCH, POST, PUT } = readingAlone;

/** The description of the API, for programs that read such. */
export function GET(request: Request): Promise<Response> {
  return answerOne(request, async () => writeOpenApi(env().SITE_URL));
}
