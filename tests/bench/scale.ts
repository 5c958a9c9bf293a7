import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import pg from 'pg';
import { startPostgresql } from '../../lib/commands/local-postgresql';
import { openDatabase } from '../../lib/data/db';
import { createDraft, saveDraft } from '../../lib/data/drafts/write-drafts';
import { createAuthSecret } from '../../lib/data/settings';
import { postgresql } from '../../lib/data/sql/postgresql';
import { editorSchema } from '../../lib/domain/people/editor';
import { applyMigrations } from '../../prisma/apply-migrations';
import { addressOn } from '../samples/address-on';
import { largeRegister } from '../samples/large-register';
import { sampleEntry } from '../samples/sample-entry';
import { findFreePort } from '../site/free-port';
import { peakOf } from './export';
import { startSiteOver } from './measured-site';
import { median } from './median';
import { round2 } from './round2';

/** Waves of forty values: a hundred thousand, and a million. */
const sizes = [2500, 25_000];
const saves = 21;
/** The tables whose next rows get numbers after the made-up ones. */
const numbered = ['Draft', 'Revision', 'Change'];

/** Each in as many spellings as it is visited, so that every visit is the first: the server keeps what it made once. */
const addresses: [what: string, path: (round: number) => string][] = [
  ['a question', (round) => `/questions/question-${round}`],
  ['a wave', (round) => `/waves/wave-${round}`],
  ['a source', (round) => `/sources/source-${round}`],
  ['a pollster', (round) => `/pollsters/pollster-${round}`],
  ['a question’s CSV', (round) => `/questions/question-${round + 20}/results.csv`],
  ['the API: values of a wave', (round) => `/api/v1/estimates?wave=wave-${round + 20}`],
  ['the list of waves', (round) => `/waves?page=${round}`],
  ['the list of questions', (round) => `/questions?page=${round}`],
  ['the corrections', (round) => `/corrections?page=${round}`],
];

/** Milliseconds of first visits in a register of a hundred thousand values and in one of a million, in PostgreSQL. */
export async function measureScale() {
  const server = await startPostgresql();
  try {
    const bySize = [];
    for (const waves of sizes) {
      const url = addressOn(server.urlOf('postgres'), `scale_${waves}`).replace('_limit=3', '_limit=10');
      await fill(server.urlOf('postgres'), url, waves);
      bySize.push(await measureSize(url));
    }
    const [small, large] = bySize;
    return [...(small ?? [])].map(([what, first]) => {
      const last = large?.get(what) ?? Number.NaN;
      return {
        what,
        'at 100,000 values': round2(first),
        'at 1,000,000': round2(last),
        ratio: round2(last / first),
      };
    });
  } finally {
    await server.stop();
  }
}

async function fill(serverUrl: string, url: string, waves: number): Promise<void> {
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  await admin.query(`CREATE DATABASE "scale_${waves}"`);
  await admin.end();
  await applyMigrations(url);
  const client = new pg.Client(url);
  await client.connect();
  // Whether rows name rows that there are is not asked again of made-up ones.
  await client.query('SET session_replication_role = replica');
  for (const statement of largeRegister(waves)) await client.query(statement);
  // A page has a version once what it shows was changed in public.
  await client.query('UPDATE "Question" SET "changedAt" = now()');
  for (const table of numbered) await client.query(postgresql.noteIdsOf(table) ?? '');
  await client.query('VACUUM ANALYZE');
  await client.end();
}

async function measureSize(url: string): Promise<Map<string, number>> {
  const measured = new Map<string, number>();
  const db = await openDatabase(url);
  await createAuthSecret(db);
  const editor = editorSchema.parse({ id: 'tuya', name: 'Tuya' });
  const { key } = await createDraft(db, { editor, entry: sampleEntry });
  const times: number[] = [];
  for (let version = 1; version <= saves; version += 1) {
    const start = performance.now();
    await saveDraft(db, { editor, key, version, entry: { ...sampleEntry, title: `Version ${version}` } });
    times.push(performance.now() - start);
  }
  measured.set('a save of a draft, ms', median(times));
  await db.$disconnect();
  const site = await startSiteOver(url, await findFreePort());
  try {
    for (const [what, path] of addresses) {
      const visits: number[] = [];
      // Some waves are withdrawn, and what they alone name is not shown.
      for (let number = 1; visits.length < 10; number += 1) {
        if (number > 100) throw new Error(`${path(number)} and those before it are not there`);
        const start = performance.now();
        const answer = await fetch(site.origin + path(number));
        await answer.arrayBuffer();
        if (answer.ok) visits.push(performance.now() - start);
      }
      measured.set(`${what}, ms`, median(visits));
    }
    const start = performance.now();
    let bytes = 0;
    const [everything]: IncomingMessage[] = await once(
      get(`${site.origin}/data/results.csv`, { agent: false }),
      'response',
    );
    for await (const chunk of everything ?? []) bytes += Buffer.isBuffer(chunk) ? chunk.length : 0;
    measured.set('the CSV of everything, s', (performance.now() - start) / 1000);
    measured.set('its size, MB', bytes / 2 ** 20);
    measured.set('the most memory of the server, MB', peakOf(site.pid));
  } finally {
    await site.stop();
  }
  return measured;
}
