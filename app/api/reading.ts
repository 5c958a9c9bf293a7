import { cached, database } from '@/lib/cache';
import { getLatestChange } from '@/lib/data/changes';
import type { Database } from '@/lib/data/db';
import { overviewTag } from '@/lib/domain/cache-tags';
import { etagOf, unlessKnown } from '../unless-known';
import { answerApi } from './answer';
import { apiHeaders, onlyMethods } from './problem';
import { readableHeaders, toReadable } from './readable';

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

/** How something is read: `asked` is all that its answer depends on beside the register; `isKept` whether it is kept. */
export type Read = {
  asked: string;
  isKept: boolean;
  read: (db: Database) => Promise<Reading>;
};

/**
 * Answers a reading request, whose reading `prepare` judges; problems may be read by other sites' pages too. Whoever has
 * the answer is told whether the register has changed since. A kept answer is made once for each state of the register.
 */
export function answerReading(request: Request, prepare: () => Promise<Read>): Promise<Response> {
  return answerApi(request, async () => {
    const { asked, isKept, read } = await prepare();
    const { id, at } = await getLatestChange(await database());
    const headers = {
      ...readableHeaders,
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Security-Policy': apiHeaders['Content-Security-Policy'],
      'Last-Modified': new Date(at).toUTCString(),
      ETag: etagOf(JSON.stringify([id, at, asked])),
    };
    return unlessKnown(request.headers.get('if-none-match'), headers, async () => {
      const { text, next } = isKept ? await keep(asked, read, `${id} ${at}`) : await write(read);
      return new Response(text, { headers: next ? { ...headers, Link: `<${next}>; rel="next"` } : headers });
    });
  }).then(toReadable);
}

type Written = { text: string; next: string | null };

function keep(asked: string, read: Read['read'], state: string): Promise<Written> {
  return cached(
    (_db, _asked: string, _state: string) => write(read),
    { name: 'api', tags: [overviewTag] },
    asked,
    state,
  );
}

async function write(read: Read['read']): Promise<Written> {
  const { answer, next = null } = await read(await database());
  return { text: JSON.stringify(answer), next };
}
