import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, ServerResponse } from 'node:http';

// What Next does not show of the request that is being answered: its connection, and the response itself. Node tells of
// both before Next sees them.

type Exchange = { request: IncomingMessage; response: ServerResponse };

declare global {
  // One for the process: the pages and what runs at the start are bundled apart.
  var barometerExchange: AsyncLocalStorage<Exchange> | undefined;
}

/** From now on, knows of each request that this process answers. */
export function followExchanges(): void {
  subscribe('http.server.request.start', (message) => {
    if (isExchange(message)) store().enterWith(message);
  });
}

/** Where the connection of the request comes from: a client, or a proxy in front; null where that is not known. */
export function remoteAddress(): string | null {
  return store().getStore()?.request.socket.remoteAddress ?? null;
}

/** Answers with this status, and with the page that is being made: a page made at each request alone may say so. */
export function answerWithStatus(status: 403 | 404): void {
  const response = store().getStore()?.response;
  if (response) response.statusCode = status;
}

/**
 * Has the answer say once where it leads: Next adds the address to that of the page it has just made, which has it
 * already.
 */
export function leadOnce(): void {
  const response = store().getStore()?.response;
  if (!response) return;
  const append = response.appendHeader.bind(response);
  response.appendHeader = (name, value) =>
    name.toLowerCase() === 'location' ? response.setHeader(name, value) : append(name, value);
}

function store(): AsyncLocalStorage<Exchange> {
  globalThis.barometerExchange ??= new AsyncLocalStorage();
  return globalThis.barometerExchange;
}

function isExchange(message: unknown): message is Exchange {
  if (typeof message !== 'object' || message === null) return false;
  return (
    'request' in message &&
    message.request instanceof IncomingMessage &&
    'response' in message &&
    message.response instanceof ServerResponse
  );
}
