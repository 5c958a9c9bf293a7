import autocannon from 'autocannon';
import { median } from './median';

const connections = 10;
const rounds = 5;
const secondsARound = 3;

type Measured = { perSecond: number; p99: number };

/** Requests a second and 99th percentile of the latency of each path, also as multiples of a static file's. */
export async function measureLoad(origin: string, paths: string[]) {
  const measured = new Map<string, Measured[]>();
  const all = [...paths, await findStaticFile(origin)];
  for (const path of all) measured.set(path, []);
  for (const path of all) await fire(origin + path, 1);
  for (let round = 0; round < rounds; round++) {
    for (const path of all) measured.get(path)?.push(await fire(origin + path, secondsARound));
  }
  const files = [...measured.values()].at(-1) ?? [];
  return Promise.all([...measured].map(([path, own]) => toRow(origin, path, own, files)));
}

/** The first script or style sheet of the page: served from disk by the same server. */
async function findStaticFile(origin: string): Promise<string> {
  const html = await (await fetch(`${origin}/`)).text();
  const path = /"(\/_next\/static\/[^"]+\.(?:css|js))"/.exec(html)?.[1];
  if (path === undefined) throw new Error('The page names no file under /_next/static');
  return path;
}

async function fire(url: string, seconds: number): Promise<Measured> {
  const result = await autocannon({ url, connections, duration: seconds });
  const failures = result.non2xx + result.errors + result.timeouts;
  if (failures > 0) throw new Error(`${url}: ${failures} requests failed`);
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}

async function toRow(origin: string, path: string, own: Measured[], files: Measured[]) {
  const perSecond = median(own.map((round) => round.perSecond));
  const p99 = median(own.map((round) => round.p99));
  const bytes = (await (await fetch(origin + path)).arrayBuffer()).byteLength;
  return {
    path,
    bytes,
    'requests/s': Math.round(perSecond),
    'of static': round2(median(own.map((round, i) => round.perSecond / (files[i]?.perSecond ?? Number.NaN)))),
    'p99 ms': p99,
    'p99 of static': round2(p99 / median(files.map((round) => round.p99))),
  };
}

function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
