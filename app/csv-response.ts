import { database } from '@/lib/cache';
import { getLatestChange } from '@/lib/data/changes';
import type { QueryProblem } from '@/lib/domain/results-query';
import { toReadable } from './api/readable';
import { refusedQuery } from './api/wrong-query';
import { etagOf, unlessKnown } from './unless-known';

/** What a file begins with so that Excel takes it for UTF-8. */
export const byteOrderMark = '\uFEFF';

/** A piece of a table: text, or its bytes in UTF-8. */
export type TableChunk = string | Uint8Array;

/** The headers of a table as a file of this name. */
export function csvHeaders(fileName: string): Record<string, string> {
  return {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${fileName}.csv"`,
    'Access-Control-Allow-Origin': '*',
  };
}

/**
 * A table as a file, streamed: it is never held in memory as a whole. `asked` is all that it depends on beside the
 * register; whoever has it already is told whether the register has changed since.
 */
export async function answerStreamed(
  request: Request,
  { fileName, asked }: { fileName: string; asked: unknown },
  write: () => AsyncGenerator<TableChunk>,
): Promise<Response> {
  const { id, at } = await getLatestChange(await database());
  const headers = {
    ...csvHeaders(fileName),
    ETag: etagOf(JSON.stringify([id, at, asked])),
    'Last-Modified': new Date(at).toUTCString(),
  };
  return unlessKnown(
    request.headers.get('if-none-match'),
    headers,
    () => new Response(toByteStream(write()), { headers }),
  );
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
