import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { answeringAlone, answerWithStatus, noteRun } from './request-context';

const servers: ReturnType<typeof createServer>[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function statusOf(handle: RequestListener, path: string, method = 'POST'): Promise<number> {
  const server = createServer(answeringAlone(handle)).listen(0);
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : null;
  return (await fetch(`http://localhost:${port}${path}`, { method })).status;
}

const fail: RequestListener = (_, response) => {
  response.statusCode = 500;
  response.end();
};

test('what is posted to the office, fails and reached nothing of ours is its sender’s mistake', async () => {
  expect(await statusOf(fail, '/admin/sign-in')).toBe(400);
  expect(await statusOf(fail, '/admin?x=1')).toBe(400);
});

test('what fails once something of ours was asked is ours, and so is everything else', async () => {
  const run: RequestListener = (request, response) => {
    noteRun();
    fail(request, response);
  };
  expect(await statusOf(run, '/admin/sign-in')).toBe(500);
  expect(await statusOf(fail, '/admin/sign-in', 'GET')).toBe(500);
  for (const path of ['/api/v1/drafts', '/administrate']) expect(await statusOf(fail, path), path).toBe(500);
});

test('a status that we give stays, whatever is made of it', async () => {
  const refuse: RequestListener = (_, response) => {
    answerWithStatus(400);
    response.statusCode = 200;
    response.end();
  };
  expect(await statusOf(refuse, '/admin/sign-in')).toBe(400);
});
