import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { bestEncoding, isKnown, isText, toHeaderList } from './kept-answer';
import type { MadeAnswer } from './make-answer';

/**
 * Begins to send an answer while it is made, and gives where its body is to be written; null where none is wanted: the
 * client has it already, asks for its head alone, or has gone.
 */
export function openLive(
  { status, headers }: Omit<MadeAnswer, 'body'>,
  request: IncomingMessage,
  response: ServerResponse,
): Writable | null {
  if (response.destroyed || response.headersSent) return null;
  const { etag: name, 'content-length': length } = headers;
  const etag = typeof name === 'string' ? name : null;
  const isPackable = isText(headers['content-type']);
  const head = toHeaderList(headers, { status, etag, isPackable });
  if (etag !== null && isKnown(etag, request.headers['if-none-match'])) {
    response.writeHead(304, head).end();
    return null;
  }
  const isPacked = isPackable && bestEncoding(request.headers['accept-encoding'], ['gzip']) !== null;
  if (isPacked) head.push('Content-Encoding', 'gzip');
  else if (typeof length === 'string') head.push('Content-Length', length);
  response.writeHead(status, head);
  if (request.method === 'HEAD') {
    response.end();
    return null;
  }
  // Who goes away is noticed where the body is written.
  response.on('error', () => {});
  if (!isPacked) return response;
  const packer = createGzip();
  pipeline(packer, response).catch(() => packer.destroy());
  return packer;
}
