import { getLatestChange } from '@/lib/data/changes';
import { database } from '@/lib/database';
import type { QueryProblem } from '@/lib/domain/results-query';
import { toReadable } from './api/readable';
import { refusedQuery } from './api/wrong-query';

/** What a file begins with so that Excel takes it for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A piece of a table: text, or its bytes in UTF-8. */
export type TableChunk = string | Uint8Array;

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

/** The media type of a table as a file. */
export const csvType = 'text/csv; charset=utf-8; header=present';

/** A table as a file, streamed: it is never held in memory as a whole. */
export async function answerStreamed(
  fileName: string,
  write: () => AsyncGenerator<TableChunk>,
): Promise<Response> {
  const headers = {
    'Content-Type': csvType,
    'Content-Disposition': `attachment; filename="${fileName}.csv"`,
    'Access-Control-Allow-Origin': '*',
    ...(await stateHeaders()),
  };
  return new Response(toByteStream(write()), { headers });
}

/** What an answer that is streamed says of the register that it is of: the name and the time of its latest change. */
export async function stateHeaders(): Promise<{ ETag: string; 'Last-Modified': string }> {
  const { id, at } = await getLatestChange(await database());
  const time = new Date(at);
  return { ETag: `"${id}-${time.getTime()}"`, 'Last-Modified': time.toUTCString() };
}

/** Texts or bytes as the body of an answer; they are asked for as they are read, and let go where nobody reads on. */
export function toByteStream(chunks: AsyncGenerator<TableChunk>): ReadableStream<Uint8Array> {
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
