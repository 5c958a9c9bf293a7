import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';
import { limitConnections } from './limit-connections';
import { type Handler, html, openSampleDoor, page } from './sample-door';

const methods = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND', 'TRACE'];

/** What Next does with a method that a kept file does not have. */
const readingAlone: Handler = (path, response, request) =>
  request.method === 'GET' ? page(path, response, request) : response.writeHead(500).end();

const kinds = [
  '/',
  '/questions',
  '/compare',
  '/a.csv',
  '/icon.svg',
  '/feed.xml',
  '/robots.txt',
  '/fonts/a.woff2',
  '/embed/a',
  '/nothing',
];

test.each(kinds.flatMap((path) => methods.map((method) => ({ method, path }))))(
  '$method that comes to $path first is answered by the door, and spoils nothing',
  async ({ method, path }) => {
    const { ask, asked } = await openSampleDoor(readingAlone);
    const { status, headers } = await ask(path, { method });
    if (method === 'OPTIONS')
      expect({ status, ...headers }).toMatchObject({
        status: 204,
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': 'Content-Type, If-None-Match',
      });
    else expect(status).toBe(method === 'HEAD' ? 200 : 405);
    if (status === 405)
      expect(headers).toMatchObject({ allow: 'GET, HEAD, OPTIONS', 'cache-control': 'no-store' });
    expect((await ask(path)).status).toBe(200);
    expect(asked).toEqual([`GET ${path}`]);
  },
);

test('the office takes what is posted, and no other site may ask', async () => {
  const { ask, asked } = await openSampleDoor(page);
  expect(await ask('/admin/waves', { method: 'PUT' })).toMatchObject({
    status: 405,
    headers: { allow: 'GET, HEAD, OPTIONS, POST' },
  });
  const { headers } = await ask('/admin/waves', { method: 'OPTIONS' });
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect((await ask('/admin/waves', { method: 'POST' })).status).toBe(200);
  expect(asked).toEqual(['POST /admin/waves']);
});

test.each<[Record<string, string>, number]>([
  [{}, 200],
  [{ origin: 'https://polls.example.org' }, 200],
  [{ origin: 'http://polls.local', host: 'polls.local' }, 200],
  [{ origin: 'https://polls.other', 'x-forwarded-host': 'polls.other' }, 200],
  [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 200],
  [{ origin: 'https://evil.example' }, 403],
  [{ origin: 'https://evil.polls.example.org', 'sec-fetch-site': 'same-site' }, 403],
  [{ 'sec-fetch-site': 'cross-site' }, 403],
  [{ origin: 'null' }, 403],
  [{ origin: 'no address' }, 403],
])('what is posted to the office with %o is answered with %i', async (headers, status) => {
  const { ask } = await openSampleDoor(page);
  for (const path of ['/admin', '/admin/upload'])
    expect((await ask(path, { method: 'POST', headers, body: 'a=1' })).status, path).toBe(status);
  expect((await ask('/admin', { headers })).status).toBe(200);
});

test.each([
  '/%',
  '/%ff',
  '/questions/%ff',
  '/%00',
  '/a%0d%0ab',
  '/%c0%af',
  '/%ed%a0%80',
  '/a%5c..',
  '*',
  'http://a/b',
  '/_next/image?url=x',
  '/_next/image',
])('nobody is asked for the address %s', async (path) => {
  const { ask, asked } = await openSampleDoor(page);
  const { status, headers } = await ask(path);
  expect(status).toBe(path.startsWith('/_next/') ? 404 : 400);
  expect(headers['cache-control']).toBe('no-store');
  expect(asked).toEqual([]);
});

test('nobody is asked for an address that is too long', async () => {
  const { ask, asked } = await openSampleDoor(page);
  expect((await ask(`/${'a'.repeat(8000)}`)).status).toBe(414);
  expect((await ask(`/search?q=${'a'.repeat(7000)}`)).status).toBe(200);
  expect(asked).toHaveLength(1);
});

test('what is sent is there whole before anybody is asked', async () => {
  const { ask } = await openSampleDoor(async (_, response, request) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    response.writeHead(200, html).end(`${request.headers['content-length']} ${Buffer.concat(parts)}`);
  });
  const heads: Record<string, string>[] = [{}, { 'transfer-encoding': 'chunked' }];
  for (const headers of heads)
    expect((await ask('/admin', { method: 'POST', headers, body: 'typed' })).body.toString()).toBe('5 typed');
});

/** Sends the head of a request, and what comes after it; gives what was answered before the connection ended. */
async function sendRaw(port: number, head: string[], ...parts: Buffer[]): Promise<string> {
  const socket = connect(port);
  let answer = '';
  socket
    .on('error', () => {})
    .on('data', (part) => {
      answer += part;
    });
  socket.write(`${['POST /admin HTTP/1.1', 'Host: a', ...head].join('\r\n')}\r\n\r\n`);
  for (const part of parts) socket.write(part);
  await once(socket, 'close');
  return answer;
}

test('a body of more than a megabyte is refused, by its head or once that shows, and not read on', async () => {
  const { ask, asked, port } = await openSampleDoor(page);
  const told = await sendRaw(port, ['Content-Length: 60000000'], Buffer.alloc(10));
  expect(told).toMatch(/^HTTP\/1.1 413 /);
  const chunk = Buffer.concat([Buffer.from('100001\r\n'), Buffer.alloc(0x100001), Buffer.from('\r\n')]);
  expect(await sendRaw(port, ['Transfer-Encoding: chunked'], chunk)).toMatch(/^HTTP\/1.1 413 /);
  for (const path of ['/compare', '/a.csv'])
    expect((await ask(path, { method: 'POST', body: Buffer.alloc(2_000_000) })).status, path).toBe(405);
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    expect(
      (await ask('/compare', { method, headers: { 'content-length': '5' }, body: 'typed' })).status,
    ).toBe(413);
  expect(asked).toEqual([]);
});

test('a file to import is read by whoever answers, however large it is', async () => {
  let bytes = 0;
  const { ask } = await openSampleDoor(async (_, response, request) => {
    for await (const part of request) bytes += part.length;
    response.writeHead(204).end();
  });
  expect((await ask('/admin/upload', { method: 'POST', body: Buffer.alloc(5_000_000) })).status).toBe(204);
  expect(bytes).toBe(5_000_000);
});

test('what judges its senders itself reads their bodies itself', async () => {
  const { ask, asked } = await openSampleDoor((_, response) => response.writeHead(401).end());
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
    expect((await ask('/api/v1/drafts', { method })).status, method).toBe(401);
  for (const method of ['TRACE', 'PROPFIND'])
    expect((await ask('/api/v1/drafts', { method })).status, method).toBe(405);
  expect((await ask('/api/v1/drafts', { method: 'POST', body: Buffer.alloc(2_000_000) })).status).toBe(401);
  expect(asked).toHaveLength(5);
});

test('unfinished bodies hold no more than they may, and keep nobody else from sending', async () => {
  const { ask, port } = await openSampleDoor(page);
  const senders = Array.from({ length: 60 }, () => connect(port).on('error', () => {}));
  let isLeft = 0;
  for (const sender of senders) {
    sender.on('data', (part) => {
      if (/ 503 /.test(String(part))) isLeft += 1;
    });
    sender.write('POST /admin HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n');
    sender.write(Buffer.alloc(900_000));
  }
  // 16 MB hold 18 of them.
  while (isLeft < 42) await setTimeout(5);
  expect((await ask('/admin', { method: 'POST', body: 'typed' })).status).toBe(200);
  expect(isLeft).toBe(42);
  for (const sender of senders) sender.destroy();
});

test('no more unfinished bodies are held than may be, however little they have sent', async () => {
  const { ask, port } = await openSampleDoor(page);
  let isLeft = 0;
  const senders = Array.from({ length: 80 }, () => {
    const sender = connect(port).on('error', () => {});
    sender.on('data', () => {
      isLeft += 1;
    });
    sender.write('POST /admin HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n');
    return sender;
  });
  while (isLeft < 16) await setTimeout(5);
  expect((await ask('/admin', { method: 'POST', body: 'typed' })).status).toBe(200);
  for (const sender of senders) sender.destroy();
});

test('who stops sending, or stops taking, is left; who waits for an answer is not', async () => {
  const { port, ask, server } = await openSampleDoor(async (path, response, request) => {
    if (path === '/admin/upload') return;
    if (path === '/admin/large') response.writeHead(200, html).end(Buffer.alloc(50_000_000));
    else {
      await setTimeout(300);
      page(path, response, request);
    }
  });
  limitConnections(server, 100);
  const clients = [
    'POST /admin/upload HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\nhalf',
    'GET /admin/large HTTP/1.1\r\nHost: a\r\n\r\n',
    'GET /admin/slow HTTP/1.1\r\nHost: a\r\n',
  ].map((text) => {
    const socket = connect(port).on('error', () => {});
    socket.write(text);
    return socket.pause();
  });
  expect((await ask('/admin/slow')).status).toBe(200);
  const count = promisify(server.getConnections.bind(server));
  while ((await count()) > 0) await setTimeout(5);
  for (const client of clients) client.destroy();
});

test('every answer says what it may do in a browser, and over https that it comes no other way', async () => {
  const other: Handler = (path, response) =>
    response.writeHead(200, { 'Content-Type': 'text/csv' }).end(path);
  for (const site of ['https://polls.example.org', 'http://localhost:3000']) {
    const { ask } = await openSampleDoor(other, undefined, { site });
    for (const path of ['/a.csv', '/a.csv', '/admin', '/%ff', '/_next/static/a.js']) {
      const { headers } = await ask(path);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'content-security-policy': "default-src 'none'",
      });
      expect(headers['strict-transport-security']).toBe(
        site.startsWith('https') ? 'max-age=31536000' : undefined,
      );
    }
  }
});

test('nobody is told to keep an error', async () => {
  const { ask } = await openSampleDoor((path, response) =>
    response
      .setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      .writeHead(Number(path.slice(-3)), html)
      .end(),
  );
  for (const path of ['/admin/404', '/_next/static/404', '/api/health/500', '/400'])
    expect((await ask(path)).headers['cache-control'], path).toMatch(/^no-store$|max-age=0/);
  expect((await ask('/404')).headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  expect((await ask('/_next/static/200')).headers['cache-control']).toContain('immutable');
});

test('a proxy that is not believed is told of once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { ask } = await openSampleDoor(page);
  await ask('/');
  expect(warn).not.toHaveBeenCalled();
  for (let times = 0; times < 3; times += 1)
    await ask('/', { headers: { 'x-forwarded-for': '203.0.113.1' } });
  expect(warn).toHaveBeenCalledOnce();
  expect(warn.mock.calls[0]?.[0]).toContain('TRUST_PROXY=1');
});
