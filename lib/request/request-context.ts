import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';

// What Next does not show of the request that is being answered: its connection, and the response itself. Node tells of
// both before Next sees them.

type Exchange = { request: IncomingMessage; response: ServerResponse };

declare global {
  // One for the process: the pages and what runs at the start are bundled apart.
  var barometerExchange: AsyncLocalStorage<Exchange> | undefined;
}

/** From now on, knows of each request that this process is sent. */
export function followExchanges(): void {
  subscribe('http.server.request.start', (message) => {
    if (isExchange(message)) store().enterWith(message);
  });
}

/** The same for an answer that is made for nobody in particular, of which Node does not tell. */
export function answeringAlone(handle: RequestListener): RequestListener {
  return (request, response) => {
    // What a client sent itself is known already.
    if (store().getStore()?.response === response) return handle(request, response);
    return store().run({ request, response }, () => handle(request, response));
  };
}

/** Where the connection of the request comes from: a client, or a proxy in front; null where that is not known. */
export function remoteAddress(): string | null {
  return store().getStore()?.request.socket.remoteAddress ?? null;
}

/** Answers with this status, and with the page that is being made: of a page, before its first byte. */
export function answerWithStatus(status: 403 | 404): void {
  const response = store().getStore()?.response;
  if (response) response.statusCode = status;
}

function store(): AsyncLocalStorage<Exchange> {
  globalThis.barometerExchange ??= new AsyncLocalStorage();
  return globalThis.barometerExchange;
}

function isExchange(message: unknown): message is Exchange {
  const { request, response } = Object(message);
  return request instanceof IncomingMessage && response instanceof ServerResponse;
}
