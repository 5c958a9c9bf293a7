import { apiHeaders, onlyMethods } from '@/lib/answers/problem';
import { type Answer, publicHeaders } from '@/lib/answers/respond';

const readingMethods = 'GET, HEAD, OPTIONS';

/** Says what another site's page may send here. */
function allowReading(): Response {
  const headers = {
    ...publicHeaders,
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
export type ApiRead = { answer: object; next?: string | null };

/** A thing as JSON. */
export function toJsonAnswer({ answer, next = null }: ApiRead): Answer {
  return {
    type: 'application/json; charset=utf-8',
    body: JSON.stringify(answer),
    headers: {
      'Content-Security-Policy': apiHeaders['Content-Security-Policy'],
      ...(next && { Link: `<${next}>; rel="next"` }),
    },
  };
}
