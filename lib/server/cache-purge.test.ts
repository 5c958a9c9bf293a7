import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { CachePurge } from './cache-purge';
import { html, openSampleDoor, page } from './sample-door';

type Call = Pick<IncomingMessage, 'method' | 'url'> & { headers: IncomingMessage['headers']; body: string };

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  vi.restoreAllMocks();
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A cache in front as the site sees it: it answers the calls one after the other with these statuses, then with 200. */
async function openCache(...statuses: number[]) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const { method, url, headers } = request;
    calls.push({ method, url, headers, body });
    response.writeHead(statuses.shift() ?? 200).end('{"success": true}');
  }).listen(0);
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return { calls, url: `http://localhost:${typeof address === 'object' ? address?.port : ''}/purge` };
}

const quick = { again: [], retryMs: 5, longestRetryMs: 20 };
const confirmed = (purge: CachePurge) => vi.waitFor(() => expect(purge.state.waitingSince).toBeNull());

test.each([
  ['varnish', 'PURGE', { 'surrogate-key': 'barometer', authorization: 'Bearer secret' }, ''],
  ['fastly', 'POST', { 'fastly-key': 'secret' }, ''],
  ['cloudflare', 'POST', { authorization: 'Bearer secret' }, '{"tags":["barometer"]}'],
] as const)('%s is called as it wants to be', async (style, method, headers, body) => {
  const { calls, url } = await openCache();
  const purge = new CachePurge({ style, url, token: 'secret' }, quick);
  purge.purge();
  await confirmed(purge);
  expect(calls).toEqual([{ method, url: '/purge', headers: expect.objectContaining(headers), body }]);
  expect(purge.state).toEqual({ confirmedAt: expect.any(Date), waitingSince: null, trouble: null });
});

test('a purge is tried until it is confirmed, and says meanwhile since when it is not, and why', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { calls, url } = await openCache(503, 503, 401);
  const slower = { again: [], retryMs: 150, longestRetryMs: 150 };
  const purge = new CachePurge({ style: 'varnish', url, token: null }, slower);
  purge.purge();
  await vi.waitFor(() => expect(purge.state.trouble).toBe('503 Service Unavailable'));
  expect(purge.state.waitingSince).toBeInstanceOf(Date);
  await confirmed(purge);
  expect(calls).toHaveLength(4);
  expect(purge.state.trouble).toBeNull();
  // Each trouble once, however often.
  expect(said.mock.calls.map(([text]) => String(text))).toEqual([
    'The cache in front was not purged (503 Service Unavailable); it is tried again.',
    'The cache in front was not purged (401 Unauthorized); it is tried again.',
  ]);
});

test('where no cache answers, the purge waits for it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const purge = new CachePurge({ style: 'varnish', url: 'http://127.0.0.1:9/', token: null }, quick);
  purge.purge();
  await vi.waitFor(() => expect(purge.state.trouble).not.toBeNull());
  expect(purge.state.confirmedAt).toBeNull();
});

test('a change during a purge is purged after it, and each once more a little later', async () => {
  const { calls, url } = await openCache();
  const purge = new CachePurge({ style: 'varnish', url, token: null }, { ...quick, again: [60] });
  for (let changes = 0; changes < 5; changes += 1) purge.purge();
  await confirmed(purge);
  expect(calls).toHaveLength(2);
  await setTimeout(150);
  await confirmed(purge);
  expect(calls.length).toBeGreaterThan(2);
});

test('a door tells the cache in front of its start and of each change, after it has forgotten', async () => {
  const { calls, url } = await openCache();
  const purge = new CachePurge({ style: 'varnish', url, token: null }, quick);
  const { door, ask } = await openSampleDoor(page, undefined, { purge });
  await confirmed(purge);
  expect(calls).toHaveLength(1);
  expect((await ask('/a')).headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'surrogate-control': 'max-age=600',
    'cdn-cache-control': 'max-age=600',
    'surrogate-key': 'barometer',
    'cache-tag': 'barometer',
  });
  door.forget();
  await confirmed(purge);
  expect(calls).toHaveLength(2);
  expect(door.state.purge).toEqual(purge.state);
});

test('what was begun before a change is kept by no cache in front', async () => {
  const { url } = await openCache();
  const purge = new CachePurge({ style: 'varnish', url, token: null }, quick);
  let goOn = () => {};
  const { door, ask, asked } = await openSampleDoor(
    (_, response) => {
      goOn = () => response.writeHead(200, html).end('as it was');
    },
    undefined,
    { purge },
  );
  const old = ask('/a');
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  door.forget();
  goOn();
  const { headers } = await old;
  expect(headers['surrogate-key']).toBe('barometer');
  expect(headers['surrogate-control']).toBeUndefined();
  expect(headers['cdn-cache-control']).toBeUndefined();
});

test('without a cache that is told, none may keep anything, and errors and what is of one asker are kept by none', async () => {
  const told = await openSampleDoor(page);
  expect((await told.ask('/a')).headers).not.toHaveProperty('surrogate-control');
  expect(told.door.state.purge).toBeNull();
  const { url } = await openCache();
  const purge = new CachePurge({ style: 'varnish', url, token: null }, quick);
  for (const [status, more] of [
    [500, {}],
    [200, { 'Set-Cookie': 'a=1' }],
  ] as const) {
    const { ask } = await openSampleDoor(
      (_, response) => response.writeHead(status, more).end('x'),
      undefined,
      {
        purge,
      },
    );
    expect((await ask('/a')).headers).not.toHaveProperty('surrogate-control');
  }
});
