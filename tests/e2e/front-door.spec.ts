import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { openDatabase } from '@/lib/data/db';
import { createDraft } from '@/lib/data/drafts/write-drafts';
import { createKey } from '@/lib/data/people/api-keys';
import { blankEntry } from '@/lib/domain/entry/blank-entry';
import { editorSchema } from '@/lib/domain/people/editor';
import { publishSample, type SampleRow, sampleEditor, sampleTable } from '../samples/publish-sample';
import { arrangePerson } from '../samples/sample-people';
import { findFreePort } from '../site/free-port';
import { runSite } from '../site/running-site';
import { expect, test } from './fixtures';
import { type Site, startSite } from './own-site';
import { otherRoutes, publicRoutes } from './public-addresses';
import { signInAs, withDatabase } from './sign-in-as';

// What every reader meets first: public answers, made once and sent as bytes. How it does that is tested beside it
// (lib/server); here is whether the site, as it is built, keeps its law.

test.describe.configure({ mode: 'serial' });

const settings = { SITE_URL: 'http://polls.example.org', PUBLISH_ALONE: '1' };
const publicAddresses = Object.values(publicRoutes).flat();

let site: Site;

test.beforeAll(async () => {
  site = await startSite(settings);
});
test.afterAll(() => site.stop());

type Answer = { status: number; headers: Record<string, string>; body: Buffer };

async function ask(path: string, init: RequestInit = {}, { origin } = site): Promise<Answer> {
  const response = await fetch(origin + path, { redirect: 'manual', ...init });
  const { date: _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) };
}

/** What somebody of the office reads of the door. */
async function readDoor(page: Page) {
  await page.goto(`${site.origin}/admin/health`);
  const table = page.getByRole('heading', { name: 'Public answers' }).locator('..').getByRole('table');
  const read = async (name: RegExp) =>
    Number((await table.getByRole('row', { name }).getByRole('cell').textContent())?.replaceAll(',', ''));
  return {
    made: await read(/^Made/),
    sent: await read(/^Sent as/),
    forgotten: await read(/^Times that all/),
  };
}

test('every route of the build has public addresses, or is on the list of those that have none', () => {
  const file = readFileSync('.next/app-path-routes-manifest.json', 'utf8');
  const routes = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(file))).filter(
    (route) => !route.startsWith('/admin'),
  );
  expect(routes.sort()).toEqual([...Object.keys(publicRoutes), ...otherRoutes].sort());
});

test('no other method that comes first spoils an address for its readers', async () => {
  for (const [path = ''] of Object.values(publicRoutes)) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) await ask(path, { method });
    const { status } = await ask(path);
    expect(status, path).toBe(/nothing/.test(path) ? 404 : 200);
  }
});

test('what is kept of every public address is what another process makes of it anew', async () => {
  const other = await runSite({
    script: 'lib/commands/start.mjs',
    port: await findFreePort(),
    databaseUrl: site.databaseUrl,
    settings,
    longestStartMs: 110_000,
  });
  try {
    // Some of each route: making all of them anew takes a minute.
    for (const path of Object.values(publicRoutes).flatMap((addresses) => addresses.slice(0, 3))) {
      const [kept, anew] = await Promise.all([ask(path).then(() => ask(path)), ask(path, {}, other)]);
      expect(kept, path).toEqual(anew);
    }
  } finally {
    await other.stop();
  }
});

test('whoever keeps an answer asks each time whether it still holds, and is told', async () => {
  for (const path of publicAddresses) {
    const { status, headers } = await ask(path);
    if (!/^\/(fonts|icon|favicon|share|nothing|api\/v1\/nothing)/.test(path) && status !== 400)
      expect(headers['cache-control'], path).toBe('public, max-age=0, must-revalidate');
    if (status !== 200) {
      expect(headers.etag, path).toBeUndefined();
      continue;
    }
    const { etag = '' } = headers;
    const again = await ask(path, { headers: { 'if-none-match': `W/${etag}` } });
    expect(again.status, path).toBe(304);
    expect(again.headers.etag, path).toBe(etag);
    expect(again.headers['cache-control'], path).toBe(headers['cache-control']);
  }
});

test('an answer depends on its address alone, and says so', async () => {
  for (const path of ['/', '/questions/would-vote', '/questions/would-vote/results.csv', '/feed.xml']) {
    const plain = await ask(path);
    expect(plain.headers.vary, path).toBe('Accept-Encoding');
    const headers = { cookie: 'theme=dark', rsc: '1', 'next-router-prefetch': '1', 'accept-language': 'mn' };
    expect(await ask(path, { headers }), path).toEqual(plain);
  }
  for (const path of [
    '/questions/would-vote?group=Countryside',
    '/questions',
    '/corrections',
    '/compare',
    '/',
  ])
    expect(await ask(`${path}${path.includes('?') ? '&' : '?'}utm=1`), path).toEqual(await ask(path));
});

test('the build’s own files never change under their address', async () => {
  const html = (await ask('/')).body.toString();
  const [file = ''] = html.match(/\/_next\/static\/[^"]+\.(?:css|js)/) ?? [];
  expect((await ask(file)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('a thousand first visits at once make the page once', async ({ page, context }) => {
  await signInAs(context, site, 'editor');
  await ask('/questions/party-vote?from=2011');
  const before = await readDoor(page);
  const visits = Array.from({ length: 1000 }, () => ask('/questions/party-vote?from=2010'));
  const answers = await Promise.all(visits);
  expect(new Set(answers.map(({ status, body }) => `${status} ${body.length}`)).size).toBe(1);
  expect((await readDoor(page)).made).toBe(before.made + 1);
});

test('who leaves in the middle of a download disturbs nobody', async () => {
  const { port } = new URL(site.origin);
  for (let index = 0; index < 20; index += 1) {
    const leaving = connect(Number(port), 'localhost');
    leaving.write(`GET /data/barometer.zip?${index % 2} HTTP/1.1\r\nHost: a\r\n\r\n`);
    await once(leaving, 'data');
    leaving.destroy();
  }
  expect((await ask('/data/barometer.zip')).status).toBe(200);
});

const row: SampleRow = {
  wave: 'steppe-2026',
  wave_title: 'Steppe Polls, May 2026',
  pollster: 'Steppe Polls',
  country: 'UZ',
  fieldwork_start: '2026-05-01',
  fieldwork_end: '2026-05-09',
  sample_size: '1000',
  question: 'would-vote',
  question_title: 'Would take part if elections were held tomorrow',
  topic: 'Elections',
  source_kind: 'primary_report',
  source_title: 'Steppe report 2026',
  source_publisher: 'Steppe Polls',
};
const newWave: SampleRow[] = [
  { ...row, option: 'Yes', value: '91.3' },
  { ...row, option: 'No', value: '8.7' },
];
const word = /Steppe Polls|91\.3/;
const newAddresses = [
  '/waves/steppe-2026',
  '/questions/would-vote/waves/steppe-2026',
  '/pollsters/steppe-polls',
  '/sources/steppe-report-2026',
  '/waves/steppe-2026/results.csv',
  '/waves/steppe-2026/results.json',
];
const changed = [
  '/',
  '/questions/would-vote',
  '/questions',
  '/waves',
  '/pollsters',
  '/questions/would-vote/results.csv',
  '/questions/would-vote/results.json',
  '/compare?question1=would-vote&option1=Yes&base1=all&country1=UZ',
  '/compare/results.csv?question1=would-vote',
  '/data/results.csv',
  '/search?q=steppe',
  '/waves?country=UZ',
  '/feed.xml',
];

async function expectWithout() {
  for (const path of newAddresses) expect((await ask(path)).status, path).toBe(404);
  for (const path of changed) expect((await ask(path)).body.toString(), path).not.toMatch(word);
}

async function expectWith() {
  for (const path of newAddresses) expect((await ask(path)).status, path).toBe(200);
  for (const path of changed) expect((await ask(path)).body.toString(), path).toMatch(word);
}

test('what nobody is shown forgets nothing', async ({ page, context }) => {
  await signInAs(context, site, 'editor');
  const before = await readDoor(page);
  await withDatabase(site, (db) => createDraft(db, { editor: sampleEditor, entry: blankEntry }));
  await page.goto(`${site.origin}/admin/waves`);
  expect((await readDoor(page)).forgotten).toBe(before.forgotten);
});

test('once a write of this process is answered, nothing old is sent any more', async () => {
  await expectWithout();
  const key = await withDatabase(site, async (db) => {
    const { id, name } = await arrangePerson(db, { role: 'publisher', email: 'key@example.org' });
    const editor = editorSchema.parse({ id, name });
    return (await createKey(db, { editor, name: 'Test', scopes: ['publish'], lifetime: 'never' })).secret;
  });
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' };
  const imported = await ask('/api/v1/import?into=published', {
    method: 'POST',
    headers,
    body: sampleTable(...newWave),
  });
  expect(imported.body.toString()).toContain('"created":1');
  expect(imported.status).toBe(201);
  await expectWith();
});

test('a wave that another process publishes shows soon wherever it belongs', async () => {
  const later = newWave.map((one) => ({ ...one, wave: 'steppe-2027', wave_title: 'Steppe Polls, 2027' }));
  expect((await ask('/waves/steppe-2027')).status).toBe(404);
  const register = await openDatabase(site.databaseUrl);
  await publishSample(register, ...later);
  await register.$disconnect();
  await expect(async () => {
    expect((await ask('/waves/steppe-2027')).status).toBe(200);
    expect((await ask('/waves')).body.toString()).toContain('Steppe Polls, 2027');
  }).toPass({ timeout: 30_000, intervals: [100] });
});
