import { once } from 'node:events';
import { createServer, type IncomingMessage, request as open, type RequestListener } from 'node:http';
import { afterEach } from 'vitest';
import type { AnswerCache } from './answer-cache';
import type { CachePurge } from './cache-purge';
import { FrontDoor } from './front-door';

// A front door on a port of its own, for tests.

export type Handler = (
  path: string,
  response: Parameters<RequestListener>[1],
  request: IncomingMessage,
) => void;

/** Which addresses take what, as those of a site do. */
function takes(path: string) {
  if (path === '/admin/upload') return { methods: ['POST'], isLarge: true };
  if (path.startsWith('/admin')) return { methods: ['POST'] };
  return path.startsWith('/api/v1') ? null : { methods: [] };
}

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A door on a port of its own, before what `handler` answers; `asked` is what reached that. */
export async function openSampleDoor(
  handler: Handler,
  cache?: AnswerCache,
  { site = 'https://polls.example.org', purge = null }: { site?: string; purge?: CachePurge | null } = {},
) {
  const asked: string[] = [];
  const door = new FrontDoor({
    handle: (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      handler(request.url ?? '', response, request);
    },
    site,
    trustsProxy: false,
    knownParameters: (path) => (path.endsWith('.csv') ? 'judged' : (name: string) => name === 'page'),
    takes,
    policies: { page: (sources) => `script-src ${sources.join(' ')}`, other: "default-src 'none'" },
    purge,
    ...(cache && { cache }),
  });
  const server = createServer({ connectionsCheckingInterval: 50 });
  door.attach(server);
  server.listen(0);
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return { door, server, port, asked, ask: (path: string, options: Asking = {}) => ask(port, path, options) };
}

type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer };
type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** Asks as a client that packs nothing out by itself. */
async function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body }: Asking = {},
): Promise<Answer> {
  const asking = open({ port, path, method, headers, agent: false }).end(body);
  const [response]: IncomingMessage[] = await once(asking, 'response');
  const parts: Buffer[] = [];
  for await (const part of response ?? []) parts.push(part);
  return {
    status: response?.statusCode ?? 0,
    headers: response?.headers ?? {},
    body: Buffer.concat(parts),
  };
}

export const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** Answers each address with itself, many times. */
export const page: Handler = (path, response) => response.writeHead(200, html).end(`${path} `.repeat(500));
