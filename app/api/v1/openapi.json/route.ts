import { wholeRoutes } from '@/lib/answers/api/answer-one';
import { writeOpenApi } from '@/lib/domain/api/open-api';
import { env } from '@/lib/env';

/** The description of the API, for programs that read such. */
export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = wholeRoutes(() => writeOpenApi(env().SITE_URL));
