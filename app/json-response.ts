import { database } from '@/lib/cache';
import { getLatestChange } from '@/lib/data/changes';
import { answerApi } from './api/answer';
import { toReadable } from './api/readable';
import { toByteStream } from './csv-response';
import { etagOf, unlessKnown } from './unless-known';

/** The media type of a table as JSON. */
export const jsonType = 'application/json; charset=utf-8';

/** A table as JSON: `asked` is all that it depends on beside the register; `write` is streamed. */
export type JsonTable = { asked: unknown; write: () => AsyncGenerator<string> };

/**
 * Answers with a table as JSON, streamed; whoever has it already is told whether the register has changed since.
 * Problems that `prepare` throws are answered as such.
 */
export function answerJsonTable(request: Request, prepare: () => Promise<JsonTable>): Promise<Response> {
  return answerApi(request, async () => {
    const { asked, write } = await prepare();
    const { id, at } = await getLatestChange(await database());
    const headers = {
      'Content-Type': jsonType,
      ETag: etagOf(JSON.stringify(['json', id, at, asked])),
      'Last-Modified': new Date(at).toUTCString(),
    };
    return unlessKnown(
      request.headers.get('if-none-match'),
      headers,
      () => new Response(toByteStream(write()), { headers }),
    );
  }).then(toReadable);
}
