import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from './median';
import { round2 } from './round2';

const connections = 10;
const rounds = 5;
const secondsARound = 3;

/** What is asked: an address, and in which words. */
export type Asked = { path: string; how: string; headers: Record<string, string> };

/** How many requests a second were answered, and how long the slowest hundredth took at least, in milliseconds. */
export type Measured = { perSecond: number; p99: number };

/**
 * Requests a second and 99th percentile of the latency of each path, as it is, packed, and asked whether it has changed;
 * also as multiples of those of a static file that Next serves. The client is wrk (a package of Debian), since those that
 * run on Node are slower than the server.
 */
export async function measureLoad(origin: string, paths: string[]) {
  requireWrk();
  const all: Asked[] = [];
  for (const path of paths) {
    const { etag } = Object.fromEntries((await fetch(origin + path)).headers);
    all.push({ path, how: 'whole', headers: {} });
    all.push({ path, how: 'packed', headers: { 'Accept-Encoding': 'br' } });
    if (etag !== undefined) all.push({ path, how: 'known', headers: { 'If-None-Match': etag } });
  }
  const file: Asked = { path: await findStaticFile(origin), how: 'static file', headers: {} };
  const measured = new Map<Asked, Measured[]>([...all, file].map((asked) => [asked, []]));
  for (const asked of measured.keys()) await fire(origin, asked, 1);
  for (let round = 0; round < rounds; round++)
    for (const [asked, own] of measured) own.push(await fire(origin, asked, secondsARound));
  const files = measured.get(file) ?? [];
  return Promise.all([...measured].map(([asked, own]) => toRow(origin, asked, own, files)));
}

/** How long the first visit of each path takes, which makes it, and the second. */
export async function measureFirstVisits(origin: string, paths: string[]) {
  const times: Record<'first' | 'second', number[]> = { first: [], second: [] };
  for (const path of paths)
    for (const visit of ['first', 'second'] as const) {
      const start = performance.now();
      await (await fetch(origin + path)).arrayBuffer();
      times[visit].push(performance.now() - start);
    }
  return [
    {
      addresses: paths.length,
      'first visit, median ms': round2(median(times.first)),
      'second visit, median ms': round2(median(times.second)),
    },
  ];
}

/** Throws where wrk is not installed. */
export function requireWrk(): void {
  try {
    execFileSync('sh', ['-c', 'command -v wrk'], { stdio: 'ignore' });
  } catch {
    throw new Error('This part asks with wrk: install it, on Debian by apt-get install wrk');
  }
}

/** The first script or style sheet of the page: served from disk by the same server. */
async function findStaticFile(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/`)).text();
  const path = /"(\/_next\/static\/[^"]+\.(?:css|js))"/.exec(html)?.[1];
  if (path === undefined) throw new Error('The page names no file under /_next/static');
  return path;
}

/** Asks for an address as often as can be for so many seconds, over ten connections. */
export async function fire(origin: string, { path, headers }: Asked, seconds: number): Promise<Measured> {
  const given = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const flags = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...given];
  const { stdout: said } = await promisify(execFile)('wrk', [...flags, origin + path]);
  if (/Non-2xx or 3xx|Socket errors/.test(said)) throw new Error(`${path}: requests failed:\n${said}`);
  const [, perSecond = ''] = /Requests\/sec:\s+([\d.]+)/.exec(said) ?? [];
  const [, p99 = '', unit = ''] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  return {
    perSecond: Number(perSecond),
    p99: Number(p99) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1),
  };
}

async function toRow(origin: string, { path, how, headers }: Asked, own: Measured[], files: Measured[]) {
  const p99 = median(own.map((round) => round.p99));
  const ratios = own.map((round, i) => round.perSecond / (files[i]?.perSecond ?? Number.NaN));
  const asked = { 'Accept-Encoding': 'identity', ...headers };
  const length = (await fetch(origin + path, { headers: asked })).headers.get('content-length');
  return {
    path,
    how,
    bytes: Number(length),
    'requests/s': Math.round(median(own.map((round) => round.perSecond))),
    'of static': round2(median(ratios)),
    'p99 ms': round2(p99),
    'p99 of static': round2(p99 / median(files.map((round) => round.p99))),
  };
}
