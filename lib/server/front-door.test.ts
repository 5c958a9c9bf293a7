import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { AnswerCache } from './answer-cache';
import { KeptAnswer } from './kept-answer';
import { type Handler, html, openSampleDoor, page } from './sample-door';

const megabyte = Buffer.alloc(1024 * 1024, 'barometer');

/** Streams so many megabytes, and tells when that ends. */
function stream(megabytes: number, onEnd: () => void = () => {}): Handler {
  return (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv', ETag: '"7"' });
    const parts = Readable.from(Array.from({ length: megabytes }, () => megabyte));
    pipeline(parts, response).then(onEnd, onEnd);
  };
}

test('a page is made once and sent as it was from then on', async () => {
  const { ask, asked } = await openSampleDoor(page);
  const first = await ask('/questions');
  const second = await ask('/questions');
  expect(second).toEqual({ ...first, headers: { ...first.headers, date: second.headers.date } });
  expect(first.body.toString()).toBe('/questions '.repeat(500));
  expect(asked).toEqual(['GET /questions']);
});

test('a thousand who come at once are answered by one making', async () => {
  const { ask, asked, door } = await openSampleDoor(async (path, response, request) => {
    await setTimeout(50);
    page(path, response, request);
  });
  const answers = await Promise.all(Array.from({ length: 1000 }, () => ask('/questions?page=2')));
  expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
  expect(asked).toEqual(['GET /questions?page=2']);
  expect(door.state).toMatchObject({ made: 1, answers: 1 });
});

test('parameters that an address does not know are no part of it', async () => {
  const { ask, asked } = await openSampleDoor(page);
  for (const path of ['/a?utm=1', '/a', '/a?', '/a?utm=2&page=3', '/a?page=3', '/a.csv?utm=1', '/a.csv'])
    expect((await ask(path)).status, path).toBe(200);
  expect(asked).toEqual(['GET /a', 'GET /a?page=3', 'GET /a.csv?utm=1', 'GET /a.csv']);
});

test('a redirection carries on what its address did not know', async () => {
  const { ask } = await openSampleDoor((_, response) =>
    response.writeHead(307, { Location: '/b?page=1#add' }).end(),
  );
  expect((await ask('/a?utm=1')).headers.location).toBe('/b?page=1&utm=1#add');
  expect((await ask('/a')).headers.location).toBe('/b?page=1#add');
});

test('whoever has an answer is told that it holds, whoever asks for its head gets no more', async () => {
  const { ask, asked } = await openSampleDoor(page);
  const { headers, body } = await ask('/a');
  const { etag = '' } = headers;
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask('/a', { headers: { 'if-none-match': known } });
    expect(again, known).toMatchObject({ status: 304, headers: { etag }, body: Buffer.alloc(0) });
  }
  expect((await ask('/a', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  const head = await ask('/a', { method: 'HEAD' });
  expect(head.body.length).toBe(0);
  expect(head.headers['content-length']).toBe(String(body.length));
  expect(asked).toEqual(['GET /a']);
});

test('a head that is asked for first makes the answer for everybody', async () => {
  const { ask, asked } = await openSampleDoor(page);
  expect((await ask('/a', { method: 'HEAD' })).body.length).toBe(0);
  expect((await ask('/a')).body.length).toBeGreaterThan(0);
  expect(asked).toEqual(['GET /a']);
});

test('a text is packed as a client takes it best, and says that it may be', async () => {
  const { ask } = await openSampleDoor(page);
  const { body } = await ask('/a');
  const br = await ask('/a', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(brotliDecompressSync(br.body)).toEqual(body);
  for (const accepted of ['gzip', 'br;q=0, gzip', 'GZIP;q=0.5']) {
    const gzip = await ask('/a', { headers: { 'accept-encoding': accepted } });
    expect(gzip.headers['content-encoding'], accepted).toBe('gzip');
    expect(gunzipSync(gzip.body)).toEqual(body);
  }
  const plain = await ask('/a', { headers: { 'accept-encoding': 'gzip;q=0.0, identity' } });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toEqual(body);
});

test.each([
  [undefined, 'public, max-age=0, must-revalidate'],
  ['private, no-cache, no-store, max-age=0, must-revalidate', 'public, max-age=0, must-revalidate'],
  ['public, max-age=2592000', 'public, max-age=2592000'],
  ['no-store', 'no-store'],
])('of an answer that says %s, whoever keeps it is told %s', async (said, told) => {
  const { ask } = await openSampleDoor((_, response) =>
    response.writeHead(200, { ...html, ...(said && { 'Cache-Control': said }) }).end('x'),
  );
  expect((await ask('/a')).headers['cache-control']).toBe(told);
});

test('a picture is sent as it is, and depends on nothing', async () => {
  const { ask } = await openSampleDoor((_, response) =>
    response.writeHead(200, { 'Content-Type': 'image/png', Vary: 'rsc' }).end(megabyte.subarray(0, 5000)),
  );
  const { headers, body } = await ask('/a', { headers: { 'accept-encoding': 'br' } });
  expect(headers.vary).toBeUndefined();
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.length).toBe(5000);
});

test('what is made for everybody knows nothing of who asked first', async () => {
  const seen: IncomingMessage['headers'][] = [];
  const { ask } = await openSampleDoor((path, response, request) => {
    seen.push(request.headers);
    page(path, response, request);
  });
  await ask('/a', {
    headers: { cookie: 'session=1', rsc: '1', 'accept-language': 'mn', 'x-forwarded-for': '1' },
  });
  expect(seen).toEqual([
    {
      ...{ host: 'polls.example.org', 'x-forwarded-proto': 'https', connection: 'close' },
      // For scripts of its own, and drawn anew for each.
      'x-nonce': expect.any(String),
      'content-security-policy': `script-src 'nonce-${seen[0]?.['x-nonce']}'`,
    },
  ]);
});

test.each([200, 301, 307, 308, 404, 410])('an answer of %i is kept', async (status) => {
  const { ask, asked } = await openSampleDoor((_, response) => response.writeHead(status, html).end('x'));
  await ask('/a');
  expect((await ask('/a')).status).toBe(status);
  expect(asked).toHaveLength(1);
});

test.each([201, 302, 400, 401, 403, 405, 500, 503])('an answer of %i is not kept', async (status) => {
  const { ask, asked } = await openSampleDoor((_, response) => response.writeHead(status, html).end('x'));
  await ask('/a');
  expect((await ask('/a')).status).toBe(status);
  expect(asked).toHaveLength(2);
});

test('an answer with a cookie is not kept', async () => {
  const { ask, asked } = await openSampleDoor((_, response) =>
    response.writeHead(200, { 'Set-Cookie': 'a=1' }).end('x'),
  );
  await ask('/a');
  await ask('/a');
  expect(asked).toHaveLength(2);
});

test('what is no public address is handed on untouched', async () => {
  const { ask, asked, door } = await openSampleDoor((_, response, request) =>
    response.writeHead(200, html).end(request.headers.cookie ?? ''),
  );
  const cookie = { headers: { cookie: 'session=1' } };
  for (const path of ['/admin', '/admin/waves?page=1', '/_next/static/a.js', '/api/health', '//a'])
    expect((await ask(path, cookie)).body.toString(), path).toBe('session=1');
  await ask('/api/v1/drafts', { headers: { authorization: 'Bearer 1' } });
  expect(asked).toHaveLength(6);
  expect(door.state).toMatchObject({ made: 0, answers: 0 });
});

test('when what is public changes, everything is forgotten, and what was being made is not kept', async () => {
  let state = 1;
  const { ask, asked, door } = await openSampleDoor(async (_, response) => {
    const read = state;
    await setTimeout(30);
    response.writeHead(200, html).end(`state ${read}`);
  });
  const before = ask('/a');
  while (asked.length === 0) await setTimeout(1);
  state = 2;
  door.forget();
  // Who asks after the change never waits for what was begun before it.
  expect((await ask('/a')).body.toString()).toBe('state 2');
  expect((await before).body.toString()).toBe('state 1');
  expect((await ask('/a')).body.toString()).toBe('state 2');
  expect(asked).toHaveLength(2);
});

test('a large answer is sent as it comes to whoever asks, and is not kept', async () => {
  const { ask, asked, door } = await openSampleDoor(stream(20));
  const answers = await Promise.all([ask('/a'), ask('/a'), ask('/a')]);
  for (const { status, body, headers } of answers) {
    expect(status).toBe(200);
    expect(body.length).toBe(20 * megabyte.length);
    expect(headers.etag).toBe('"7"');
  }
  expect(asked).toHaveLength(3);
  const packed = await ask('/a', { headers: { 'accept-encoding': 'br, gzip' } });
  expect(gunzipSync(packed.body).equals(answers[0]?.body ?? Buffer.alloc(0))).toBe(true);
  expect((await ask('/a', { headers: { 'if-none-match': '"7"' } })).status).toBe(304);
  expect((await ask('/a', { method: 'HEAD' })).body.length).toBe(0);
  expect(door.state).toMatchObject({ answers: 0, streams: 0 });
});

test('an answer of some megabytes is kept, under the name that its first reader was told', async () => {
  const { ask, asked } = await openSampleDoor(stream(3));
  const first = await ask('/a');
  const second = await ask('/a');
  expect(first.headers.etag).toBe('"7"');
  expect(second.headers.etag).toBe('"7"');
  expect(second.body.equals(first.body)).toBe(true);
  expect(asked).toHaveLength(1);
});

test('a client that stops reading keeps nobody else waiting', async () => {
  const { ask, port } = await openSampleDoor(stream(20));
  const stalled = connect(port).end('GET /a HTTP/1.1\r\nHost: a\r\n\r\n').pause();
  await once(stalled, 'connect');
  await setTimeout(50);
  expect((await ask('/a')).body.length).toBe(20 * megabyte.length);
  expect((await ask('/b')).status).toBe(200);
  stalled.destroy();
});

test('who goes away ends what is made for them alone', async () => {
  let ended = 0;
  const { ask, port, door } = await openSampleDoor(stream(200, () => ended++));
  await ask('/a', { method: 'HEAD' });
  const leaving = connect(port);
  leaving.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  await once(leaving, 'data');
  expect(door.state.streams).toBe(1);
  leaving.destroy();
  while (door.state.streams > 0) await setTimeout(5);
  while (ended < 2) await setTimeout(5);
});

test('who goes away while a page is made does not end it for those who wait', async () => {
  const { ask, asked, port } = await openSampleDoor(async (path, response, request) => {
    await setTimeout(100);
    page(path, response, request);
  });
  const leaving = connect(port);
  leaving.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  while (asked.length === 0) await setTimeout(1);
  const waiting = ask('/a');
  leaving.destroy();
  expect((await waiting).status).toBe(200);
  expect(asked).toHaveLength(1);
});

test('so many large answers are sent at once, and who asks for one more is told when to come back', async () => {
  const { ask, port, door } = await openSampleDoor(stream(200));
  await ask('/a', { method: 'HEAD' });
  const readers = Array.from({ length: 8 }, () => connect(port).pause());
  for (const reader of readers) reader.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  while (door.state.streams < 8) await setTimeout(5);
  const refused = await ask('/a');
  expect(refused).toMatchObject({
    status: 503,
    headers: { 'retry-after': '5', 'cache-control': 'no-store' },
  });
  expect((await ask('/a', { method: 'HEAD' })).status).toBe(503);
  for (const reader of readers) reader.destroy();
});

test('large answers of many addresses are no way around that', async () => {
  const { ask, port, door } = await openSampleDoor(stream(200));
  const readers = Array.from({ length: 8 }, () => connect(port).pause());
  for (const [index, reader] of readers.entries()) reader.write(`GET /${index} HTTP/1.1\r\nHost: a\r\n\r\n`);
  while (door.state.streams < 8) await setTimeout(5);
  expect((await ask('/9')).status).toBe(503);
  for (const reader of readers) reader.destroy();
});

test('while clients do not take what they were sent, nothing more is made, and what is kept is sent', async () => {
  const { ask, port, asked } = await openSampleDoor((path, response, request) =>
    path === '/a' ? stream(15)(path, response, request) : page(path, response, request),
  );
  await ask('/a');
  const readers = Array.from({ length: 30 }, () => connect(port).pause());
  for (const reader of readers) reader.write('GET /a HTTP/1.1\r\nHost: a\r\n\r\n');
  while ((await ask(`/b?page=${asked.length}`)).status !== 503) await setTimeout(5);
  expect((await ask('/a')).status).toBe(200);
  for (const reader of readers) reader.destroy();
  while ((await ask('/c')).status === 503) await setTimeout(5);
});

test('plain addresses are made before those with parameters, and too many are sent away', async () => {
  let finish = () => {};
  const blocked = new Promise<void>((done) => {
    finish = done;
  });
  const { ask, asked, door } = await openSampleDoor(async (path, response, request) => {
    await blocked;
    page(path, response, request);
  });
  const waiting = Array.from({ length: 104 }, (_, index) => ask(`/a?page=${index}`));
  while (door.state.waiting < 100) await setTimeout(5);
  expect((await ask('/a?page=none')).status).toBe(503);
  const plain = ask('/plain');
  while (door.state.waiting < 101) await setTimeout(5);
  finish();
  expect((await plain).status).toBe(200);
  for (const answer of waiting) expect((await answer).status).toBe(200);
  expect(asked.slice(0, 5).at(-1)).toBe('GET /plain');
});

test('a making that fails is said, and made anew', async () => {
  let isBroken = true;
  const { ask } = await openSampleDoor((path, response, request) => {
    if (isBroken) response.destroy();
    else page(path, response, request);
  });
  expect((await ask('/a')).status).toBe(500);
  isBroken = false;
  expect((await ask('/a')).status).toBe(200);
});

test('answers stay within their bounds, whatever is asked for', () => {
  const cache = new AnswerCache({ plain: 2, asked: 1, missing: 1 });
  const answer = (size: number, status = 200) =>
    new KeptAnswer({ status, headers: {}, body: Buffer.alloc(size) });
  cache.keep('/', 'plain', answer(1000));
  for (let index = 0; index < 1_000_000; index += 1) {
    if (index % 100 === 0) cache.keep(`/search?q=${index}`, 'asked', answer(index % 5000));
    else cache.keep(`/nothing/${index}`, 'missing', answer(0, 404));
    if (index % 1000 === 0) expect(cache.state.bytes).toBeLessThanOrEqual(cache.state.mostBytes);
  }
  // Nobody's searches push out the pages.
  expect(cache.get('/')).toBeDefined();
  expect(cache.get('/search?q=0')).toBeUndefined();
  expect(cache.get('/search?q=999900')).toBeDefined();
});

test('an answer weighs more with each packed form', async () => {
  const { ask, door } = await openSampleDoor(page);
  await ask('/a');
  const { bytes } = door.state;
  const { body } = await ask('/a', { headers: { 'accept-encoding': 'br' } });
  expect(door.state.bytes).toBe(bytes + body.length);
});
