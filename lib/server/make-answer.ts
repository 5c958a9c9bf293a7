import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, request } from 'node:http';
import { duplexPair, type Readable } from 'node:stream';
import type { WholeAnswer } from './kept-answer';
import { drawNonce, isUnsealedPage, type PagePolicy, sealPage } from './sealed-page';

/**
 * An answer that is being made: its head, its body as it comes, and how to have it end. `seal` is there for a page, which
 * is gathered whole.
 */
export type MadeAnswer = Omit<WholeAnswer, 'body'> & {
  body: Readable;
  abort: () => void;
  seal?: (page: WholeAnswer) => WholeAnswer;
};

/** Has the answer of an address made. */
export type AnswerMaker = (address: string) => Promise<MadeAnswer>;

/** How long an answer may take until its first byte, in milliseconds. */
const longestMs = 120_000;

/**
 * Asks `handle` for addresses as nobody in particular: without a cookie, a language or a client's connection, so that what
 * it answers is for everybody, and nobody who goes away ends it. Each is asked over a connection within the process, that
 * no network sees. A maker throws where nothing is answered in time, or the connection is left before the head.
 */
export function createAnswerMaker(
  handle: RequestListener,
  { site, policy }: { site: string; policy: PagePolicy },
): AnswerMaker {
  const { host, protocol } = new URL(site);
  const asNobody = { host, 'x-forwarded-proto': protocol.slice(0, -1) };
  // It listens nowhere.
  const server = createServer(handle);
  return async (path) => {
    const [asking, answering] = duplexPair();
    asking.once('close', () => answering.destroy());
    answering.once('close', () => asking.destroy());
    server.emit('connection', answering);
    const { nonce, headers } = drawNonce();
    const asked = request({ path, headers: { ...asNobody, ...headers }, createConnection: () => asking });
    const late = setTimeout(() => asked.destroy(new Error('Nothing was answered in time')), longestMs);
    try {
      asked.end();
      const [made]: IncomingMessage[] = await once(asked, 'response');
      if (!made) throw new Error('Nothing was answered');
      // Who reads the body is told; until then nobody listens.
      made.on('error', () => {});
      const answer = {
        status: made.statusCode ?? 500,
        headers: made.headers,
        body: made,
        abort: () => made.destroy(),
      };
      if (!isUnsealedPage(answer)) return answer;
      return {
        ...answer,
        headers: {
          ...made.headers,
          ...(made.headers.link && { link: String(made.headers.link).replaceAll(`; nonce="${nonce}"`, '') }),
          'content-security-policy': policy([`'nonce-${nonce}'`]),
        },
        seal: (page) => sealPage(page, nonce, policy),
      };
    } finally {
      clearTimeout(late);
    }
  };
}
