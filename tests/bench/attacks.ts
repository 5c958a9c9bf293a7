import { readdirSync, readFileSync } from 'node:fs';
import { request as open } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { drawRequests, type RandomRequest } from './random-requests';
import { round2 } from './round2';

const requests = 10_000;
const seed = 20_261_201;
const atOnce = 8;

type Asked = { origin: string; pid: number };

/** What 10,000 random requests are answered with: how many by each class of status, and which are ours to mend. */
export async function measureRandomRequests({ origin }: Asked) {
  const counts: Record<string, number> = {};
  const drawn = drawRequests(requests, seed, listActions());
  const worker = async () => {
    for (const one of drawn) {
      const status = await send(origin, one);
      const kind = status === null ? 'closed' : `${Math.floor(status / 100)}xx`;
      counts[kind] = (counts[kind] ?? 0) + 1;
      if (status !== null && status >= 500)
        console.error(status, JSON.stringify({ ...one, body: one.body?.toString() }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [counts];
}

/** What attacks by bodies and by fields cost: the most memory meanwhile, and how long the home page took at most. */
export async function measureAttacks({ origin, pid }: Asked) {
  const rows = [];
  for (const [attack, run] of Object.entries(attacks)) {
    // What it takes to make it once is no attack’s.
    await send(origin, { method: 'GET', path: '/', headers: {} });
    let longestMs = 0;
    let mostBytes = 0;
    let isOver = false;
    const watching = (async () => {
      while (!isOver) {
        const begun = performance.now();
        await send(origin, { method: 'GET', path: '/', headers: {} });
        longestMs = Math.max(longestMs, performance.now() - begun);
        mostBytes = Math.max(mostBytes, memoryOf(pid));
        await setTimeout(50);
      }
    })();
    const outcome = await run(origin);
    isOver = true;
    await watching;
    rows.push({ attack, outcome, 'home page, ms': round2(longestMs), 'memory, MB': round2(mostBytes / 1e6) });
  }
  return rows;
}

/** Each attack, and what came of it. */
const attacks: Record<string, (origin: string) => Promise<string>> = {
  'a field called list[134217700]': (origin) => sendFields(origin, 'list[134217700]'),
  'a field called list[20000000]': (origin) => sendFields(origin, 'list[20000000]'),
  '20 unfinished bodies of 60 MB to /compare': (origin) => sendUnfinished(origin, '/compare', 20, 60e6),
  '20 unfinished bodies of 60 MB to the sign-in': (origin) =>
    sendUnfinished(origin, '/admin/sign-in', 20, 60e6),
  '200 unfinished bodies of 1 MB to the sign-in': (origin) =>
    sendUnfinished(origin, '/admin/sign-in', 200, 1e6),
  '20 files of 60 MB by nobody': (origin) => sendUnfinished(origin, '/admin/import/upload', 20, 60e6),
  '200 clients that read nothing': stopReading,
};

/** Fills in the sign-in form many times, in both ways in which a browser sends one, with one more field. */
async function sendFields(origin: string, field: string): Promise<string> {
  const statuses = new Set<number | null>();
  const page = await (await fetch(`${origin}/admin/sign-in`)).text();
  const own = [...page.matchAll(/<input type="hidden" name="(\$ACTION[^"]*)"(?: value="([^"]*)")?/g)];
  const unquote = (text = '') => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  for (let times = 0; times < 20; times += 1) {
    const form = new FormData();
    for (const [, name = '', value] of own) form.append(unquote(name), unquote(value));
    form.append('email', 'a@b.example');
    form.append('password', 'x');
    form.append(field, 'v');
    const { status } = await fetch(`${origin}/admin/sign-in`, { method: 'POST', body: form });
    statuses.add(status);
  }
  return [...statuses].join(' ');
}

async function sendUnfinished(origin: string, path: string, count: number, length: number): Promise<string> {
  const { port } = new URL(origin);
  const statuses: string[] = [];
  const sockets = Array.from({ length: count }, () => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    socket.on('data', (part) => statuses.push(String(part).slice(9, 12)));
    const type = 'multipart/form-data; boundary=b';
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`,
    );
    return socket;
  });
  const megabyte = Buffer.alloc(1_000_000, 'x');
  for (let sent = 0; sent + megabyte.length <= length; sent += megabyte.length)
    await Promise.all(sockets.map((socket) => write(socket, sent === 0 ? megabyte.subarray(1) : megabyte)));
  await setTimeout(3000);
  for (const socket of sockets) socket.destroy();
  return `${[...new Set(statuses)].sort().join(' ') || 'waits'}, ${statuses.length} of ${count}`;
}

/** Sends as fast as it is taken; who does not take it in time is sent no more. */
async function write(socket: Socket, part: Buffer): Promise<void> {
  if (socket.destroyed || socket.writableNeedDrain || !socket.writable) return;
  await Promise.race([new Promise<void>((done) => socket.write(part, () => done())), setTimeout(50)]);
}

async function stopReading(origin: string): Promise<string> {
  const { port } = new URL(origin);
  const sockets = Array.from({ length: 200 }, () => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => {});
    socket.write('GET /data/results.csv HTTP/1.1\r\nHost: a\r\n\r\n');
    return socket.pause();
  });
  await setTimeout(5000);
  for (const socket of sockets) socket.destroy();
  return 'waits';
}

/** The status of an answer, read whole; null where the connection is closed without one. */
function send(origin: string, { method, path, headers, body }: RandomRequest): Promise<number | null> {
  return new Promise((resolve) => {
    const { port } = new URL(origin);
    try {
      const asking = open({
        host: '127.0.0.1',
        port,
        method,
        path,
        headers,
        agent: false,
        insecureHTTPParser: true,
      });
      asking.on('response', (response) =>
        response.on('close', () => resolve(response.statusCode ?? null)).resume(),
      );
      asking.on('upgrade', (_, socket) => socket.destroy());
      asking.on('error', () => resolve(null)).on('close', () => resolve(null));
      asking.end(body);
    } catch {
      // What cannot be sent at all.
      resolve(null);
    }
  });
}

/** The actions of the build by name. */
function listActions(): string[] {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  return Object.keys(Object(node));
}

/** Of the process that serves: of those that the script started, the largest. */
function memoryOf(pid: number): number {
  const own = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return Math.max(Number(own ?? 0) * 1024, ...children.map((child) => memoryOf(Number(child))));
}
