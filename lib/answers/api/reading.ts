import { answerApi } from '@/lib/answers/answer-or-problem';
import { apiHeaders, onlyMethods } from '@/lib/answers/problem';
import { readableHeaders, toReadable } from '@/lib/answers/public-headers';
import { stateHeaders } from '@/lib/answers/respond';
import type { Database } from '@/lib/data/db';
import { database } from '@/lib/request/database';

const readingMethods = 'GET, HEAD, OPTIONS';

/** Says what another site's page may send here. */
function allowReading(): Response {
  const headers = {
    ...readableHeaders,
    Allow: readingMethods,
    'Access-Control-Allow-Methods': readingMethods,
    'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
  };
  return new Response(null, { status: 204, headers });
}

/** 405 where something can be read only. */
const refuseWriting = onlyMethods('GET', 'HEAD', 'OPTIONS');

/** What an address that is for reading alone answers to every other method. */
export const readingAlone = {
  OPTIONS: allowReading,
  DELETE: refuseWriting,
  PATCH: refuseWriting,
  POST: refuseWriting,
  PUT: refuseWriting,
};

/** What is answered with: a thing, and where it is a page of a list, the address of the next. */
export type Reading = { answer: object; next?: string | null };

/**
 * Answers a reading request, whose reading `prepare` judges; problems may be read by other sites' pages too.
 */
export function answerReading(
  request: Request,
  prepare: () => Promise<(db: Database) => Promise<Reading>>,
): Promise<Response> {
  return answerApi(request, async () => {
    const read = await prepare();
    const { 'Last-Modified': changed } = await stateHeaders();
    const { answer, next = null } = await read(await database());
    const headers = {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Security-Policy': apiHeaders['Content-Security-Policy'],
      'Last-Modified': changed,
      ...(next && { Link: `<${next}>; rel="next"` }),
    };
    return new Response(JSON.stringify(answer), { headers });
  }).then(toReadable);
}
