import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { hasBody } from './judge-request';

/** How long the head of a request may take to come, and a whole one, a file to import among them, in milliseconds. */
const longestHeadMs = 15_000;
const longestRequestMs = 15 * 60_000;

/** How long a client may send or take nothing, in milliseconds. */
const longestStallMs = 30_000;

/** Has a server leave whoever stops sending a request, or stops taking the answer; a slow answer of ours is waited for. */
export function limitConnections(server: Server, stallMs = longestStallMs): void {
  server.headersTimeout = longestHeadMs;
  server.requestTimeout = longestRequestMs;
  server.timeout = stallMs;
  const exchanges = new WeakMap<Socket, { request: IncomingMessage; response: ServerResponse }>();
  server.on('request', (request, response) => exchanges.set(request.socket, { request, response }));
  server.on('timeout', (socket) => {
    const exchange = exchanges.get(socket);
    if (!exchange || isStalled(socket, exchange)) socket.destroy();
  });
}

function isStalled(
  socket: Socket,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
): boolean {
  const isOver = response.writableFinished;
  const isSending = hasBody(request) && !request.complete;
  return isOver || isSending || socket.writableLength > 0;
}
