import { getLatestChange } from '@/lib/data/changes';
import type { QueryProblem } from '@/lib/domain/queries/results-query';
import { database } from '@/lib/request/database';
import { notFound } from './problem';
import { toReadable } from './public-headers';
import { refusedQuery } from './wrong-query';

/** A file of the register in one piece; any site may read it. */
export function answerWhole(
  body: string | Buffer<ArrayBuffer>,
  { type, disposition }: { type: string; disposition?: string },
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      ...(disposition === undefined ? {} : { 'Content-Disposition': disposition }),
      'Access-Control-Allow-Origin': '*',
    },
  });
}

/** What an answer that is streamed says of the register that it is of: the name and the time of its latest change. */
export async function stateHeaders(): Promise<{ ETag: string; 'Last-Modified': string }> {
  const { id, at } = await getLatestChange(await database());
  const time = new Date(at);
  return { ETag: `"${id}-${time.getTime()}"`, 'Last-Modified': time.toUTCString() };
}

/** Texts or bytes as the body of an answer; they are asked for as they are read, and let go where nobody reads on. */
export function toByteStream(chunks: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

/** 400 as a problem: the query asks for what there is not. */
export function answerProblem(problems: readonly QueryProblem[]): Response {
  return toReadable(refusedQuery(problems).toResponse());
}

/** 404 as a problem: nothing public is at this address. */
export function answerNotFound(request: Request): Response {
  return toReadable(notFound(request).toResponse());
}
