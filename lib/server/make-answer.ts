import type { RequestListener } from 'node:http';
import type { Readable } from 'node:stream';
import { inject } from 'light-my-request';
import type { WholeAnswer } from './kept-answer';

/** An answer that is being made: its head, its body as it comes, and how to have it end. */
export type MadeAnswer = Omit<WholeAnswer, 'body'> & { body: Readable; abort: () => void };

/** How long an answer may take until its first byte, in milliseconds. */
const longestMs = 120_000;

/**
 * Asks `handle` for an address as nobody in particular: without a cookie, a language or a connection, so that what it
 * answers is for everybody, and nobody who goes away ends it.
 * @throws where nothing is answered in time.
 */
export async function makeAnswer(
  handle: RequestListener,
  address: string,
  site: string,
): Promise<MadeAnswer> {
  const { host, protocol } = new URL(site);
  const ending = new AbortController();
  const late = setTimeout(() => ending.abort(), longestMs);
  try {
    const made = await inject(handle, {
      method: 'GET',
      url: address,
      headers: { host, 'x-forwarded-proto': protocol.slice(0, -1) },
      payloadAsStream: true,
      signal: ending.signal,
      validate: false,
    });
    const body = made.stream();
    // Who reads the body is told; until then nobody listens.
    body.on('error', () => {});
    return {
      status: made.statusCode,
      headers: made.headers,
      body,
      abort: () => ending.abort(),
    };
  } finally {
    clearTimeout(late);
  }
}
