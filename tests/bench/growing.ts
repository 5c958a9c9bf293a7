import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startPostgresql } from '../../lib/commands/local-postgresql';
import { type Database, openDatabase } from '../../lib/data/db';
import { createDraft, saveDraft } from '../../lib/data/drafts/write-drafts';
import { editorSchema } from '../../lib/domain/people/editor';
import { questionSlugs } from '../e2e/seed-addresses';
import { plainSampleRow, publishSample } from '../samples/publish-sample';
import { sampleEntry } from '../samples/sample-entry';
import { findFreePort } from '../site/free-port';
import { hasVarnish, startVarnish } from '../site/varnish';
import { fire, requireWrk } from './load';
import { type MeasuredSite, startSiteOver } from './measured-site';
import { round2 } from './round2';

const secondsARound = 3;
const publications = 5;
const editors = 20;
const savesEach = 10;

const kept = {
  page: '/questions/would-vote',
  CSV: '/questions/would-vote/results.csv',
  JSON: '/questions/would-vote/results.json',
} as const;

type Setting = { what: string; processes: number; isPostgresql: boolean; isBehindCache: boolean };

const settings: Setting[] = [
  { what: 'SQLite, one process', processes: 1, isPostgresql: false, isBehindCache: false },
  { what: 'SQLite, Varnish in front', processes: 1, isPostgresql: false, isBehindCache: true },
  { what: 'PostgreSQL, one process', processes: 1, isPostgresql: true, isBehindCache: false },
  { what: 'PostgreSQL, Varnish in front', processes: 1, isPostgresql: true, isBehindCache: true },
  { what: 'PostgreSQL, two processes', processes: 2, isPostgresql: true, isBehindCache: false },
  { what: 'PostgreSQL, three processes', processes: 3, isPostgresql: true, isBehindCache: false },
];

/** One row for each way of serving the seed, measured one after the other in one run. */
export async function measureGrowing() {
  requireWrk();
  const folder = mkdtempSync(join(tmpdir(), 'bench-growing-'));
  const server = await startPostgresql();
  const rows = [];
  try {
    for (const [index, setting] of settings.entries()) {
      if (setting.isBehindCache && !hasVarnish()) continue;
      const admin = await openDatabase(server.urlOf('postgres'));
      await admin.$executeRawUnsafe(`CREATE DATABASE growing_${index}`);
      await admin.$disconnect();
      const databaseUrl = setting.isPostgresql
        ? server.urlOf(`growing_${index}`).replace('connection_limit=3', 'connection_limit=10')
        : `file:${join(folder, `${index}.db`)}`;
      rows.push(await measureSetting(setting, databaseUrl));
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
  return rows;
}

async function measureSetting({ what, processes, isBehindCache }: Setting, databaseUrl: string) {
  const sites: MeasuredSite[] = [];
  let stopCache = async () => {};
  try {
    const cachePort = await findFreePort();
    const purging: Record<string, string> = isBehindCache
      ? { PURGE_URL: `http://127.0.0.1:${cachePort}/` }
      : {};
    while (sites.length < processes)
      sites.push(
        await startSiteOver(databaseUrl, await findFreePort(), { ...purging, SITE_URL: 'http://localhost' }),
      );
    if (isBehindCache)
      stopCache = await startVarnish(cachePort, Number(new URL(sites[0]?.origin ?? '').port));
    const origins = isBehindCache ? [`http://127.0.0.1:${cachePort}`] : sites.map(({ origin }) => origin);
    const row: Record<string, string | number> = { what };
    row['first visits/s'] = await measureFirst(sites.map(({ origin }) => origin));
    for (const [name, path] of Object.entries(kept))
      Object.assign(row, await measureKept(origins, name, path));
    const db = await openDatabase(databaseUrl);
    try {
      row['stale at most, ms'] = await measureStale(db, origins);
      row[`saves/s by ${editors}`] = await measureSaves(db);
    } finally {
      await db.$disconnect();
    }
    if (processes > 1) row['failed when one is stopped'] = await measureStopped(sites);
    return row;
  } finally {
    await stopCache();
    for (const site of sites) await site.stop();
  }
}

/** Pages that nobody asked for before, in turns over the processes, four at a time: how many are made a second. */
async function measureFirst(origins: readonly string[]): Promise<number> {
  const paths = questionSlugs.flatMap((slug) =>
    [2001, 2002, 2003, 2004].map((year) => `/questions/${slug}?from=${year}`),
  );
  const start = performance.now();
  const ask = async (worker: number) => {
    for (let at = worker; at < paths.length; at += 4) {
      const answer = await fetch(`${origins[at % origins.length]}${paths[at]}`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${paths[at]} is answered with ${answer.status}`);
    }
  };
  await Promise.all([0, 1, 2, 3].map(ask));
  return Math.round((paths.length * 1000) / (performance.now() - start));
}

/** What is kept, asked of all processes at once. */
async function measureKept(origins: readonly string[], name: string, path: string) {
  const asked = { path, how: 'packed', headers: { 'Accept-Encoding': 'br' } };
  for (const origin of origins) await fire(origin, asked, 1);
  const all = await Promise.all(origins.map((origin) => fire(origin, asked, secondsARound)));
  return {
    [`${name}/s`]: Math.round(all.reduce((sum, { perSecond }) => sum + perSecond, 0)),
    [`${name} p99 ms`]: round2(Math.max(...all.map(({ p99 }) => p99))),
  };
}

/** Milliseconds from a publication of another process, which is this one, to the last old answer of any address. */
async function measureStale(db: Database, origins: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (let round = 1; round <= publications; round += 1) {
    const path = `/waves/growing-${round}`;
    await Promise.all(origins.map((origin) => fetch(origin + path)));
    await publishSample(db, {
      ...plainSampleRow,
      wave: `growing-${round}`,
      wave_title: `Growing, round ${round}`,
      question: 'growing',
      question_title: 'Growing',
    });
    const published = performance.now();
    for (const origin of origins) {
      while (!(await fetch(origin + path)).ok) {
        if (performance.now() - published > 60_000) throw new Error(`${origin}${path} does not show`);
        await setTimeout(5);
      }
      times.push(performance.now() - published);
    }
  }
  return Math.round(Math.max(...times));
}

/** Drafts that twenty people save at once, each again when the last save is done. */
async function measureSaves(db: Database): Promise<number> {
  const people = Array.from({ length: editors }, (_, index) =>
    editorSchema.parse({ id: `editor-${index}`, name: `Editor ${index}` }),
  );
  const drafts = [];
  for (const editor of people)
    drafts.push({ editor, ...(await createDraft(db, { editor, entry: sampleEntry })) });
  const start = performance.now();
  await Promise.all(
    drafts.map(async ({ editor, key }) => {
      for (let version = 1; version <= savesEach; version += 1)
        await saveDraft(db, { editor, key, version, entry: { ...sampleEntry, title: `Version ${version}` } });
    }),
  );
  return Math.round((editors * savesEach * 1000) / (performance.now() - start));
}

/** How many requests to the other processes fail while one is stopped. */
async function measureStopped(sites: MeasuredSite[]): Promise<string> {
  const [first, ...others] = sites;
  if (!first) return '';
  let failed = 0;
  let asked = 0;
  const ask = async ({ origin }: MeasuredSite) => {
    for (let count = 0; count < 200; count += 1) {
      asked += 1;
      const isOk = await fetch(`${origin}/questions?page=${1 + (count % 2)}`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (!isOk) failed += 1;
    }
  };
  const asking = Promise.all(others.map(ask));
  process.kill(first.pid, 'SIGTERM');
  await asking;
  return `${failed} of ${asked}`;
}
