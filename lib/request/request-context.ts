import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { processWide } from '@/lib/process-wide';

// What Next does not show of the request that is being answered: its connection, and the response itself. Node tells of
// both before Next sees them.

/** A request that is being answered. */
export type Exchange = {
  request: IncomingMessage;
  response: ServerResponse;
  /** The status that we gave it, whatever Next thinks of it. */
  status?: number;
  /** Whether anything of ours was asked. */
  hasRun?: boolean;
};

/** From now on, knows of each request that this process is sent. */
export function followExchanges(): void {
  subscribe('http.server.request.start', (message) => {
    if (isExchange(message)) store().enterWith(message);
  });
}

/** The same for an answer that is made for nobody in particular, of which Node does not tell. */
export function answeringAlone(handle: RequestListener): RequestListener {
  return (request, response) => {
    const known = store().getStore();
    // What a client sent itself is known already.
    const exchange = known?.response === response ? known : { request, response };
    settleStatus(exchange);
    return store().run(exchange, () => handle(request, response));
  };
}

/** Notes that something of ours is asked: what was sent could be read. */
export function noteRun(): void {
  const exchange = store().getStore();
  if (exchange) exchange.hasRun = true;
}

/**
 * Next answers 500 to the body of an action that it cannot read, as if that were our mistake. What was posted to the office
 * and reached nothing of ours is the sender's: 400.
 */
function settleStatus(exchange: Exchange): void {
  const { request, response } = exchange;
  const isPosted = request.method === 'POST' && /^\/admin(?:[/?]|$)/.test(request.url ?? '');
  let given = response.statusCode;
  Object.defineProperty(response, 'statusCode', {
    get() {
      if (exchange.status !== undefined) return exchange.status;
      return given === 500 && isPosted && !exchange.hasRun ? 400 : given;
    },
    set(status: number) {
      given = status;
    },
  });
}

/** Where the connection of the request comes from: a client, or a proxy in front; null where that is not known. */
export function remoteAddress(): string | null {
  return store().getStore()?.request.socket.remoteAddress ?? null;
}

/** Answers with this status, and with what is being made: before its first byte. */
export function answerWithStatus(status: 400 | 403 | 404): void {
  const exchange = store().getStore();
  if (exchange) exchange.status = exchange.response.statusCode = status;
}

function store(): AsyncLocalStorage<Exchange> {
  const held = processWide();
  held.exchanges ??= new AsyncLocalStorage();
  return held.exchanges;
}

function isExchange(message: unknown): message is Exchange {
  const { request, response } = Object(message);
  return request instanceof IncomingMessage && response instanceof ServerResponse;
}
