import { setTimeout } from 'node:timers/promises';
import { type LocalPostgresql, startPostgresql } from '@/lib/commands/local-postgresql';
import { addressOn } from '../samples/address-on';
import { plainSampleRow, publishSample } from '../samples/publish-sample';
import { findFreePort } from '../site/free-port';
import { type RunningSite, runSite } from '../site/running-site';
import { expect, test } from './fixtures';
import { signInAs, withDatabase } from './sign-in-as';

// Two processes of the production build on one database of PostgreSQL, as docs/deploying.md has them.

test.describe.configure({ mode: 'serial' });

let server: LocalPostgresql;
let sites: RunningSite[] = [];

test.beforeAll(async () => {
  server = await startPostgresql();
  const databaseUrl = addressOn(server.urlOf('postgres'), 'postgres');
  const start = async () =>
    runSite({
      script: 'lib/commands/start.mjs',
      port: await findFreePort(),
      databaseUrl,
      settings: { TEST_TEMPLATE: '', SITE_URL: 'http://polls.example.org', PUBLISH_ALONE: '1' },
      longestStartMs: 600_000,
    });
  // Both at once: one makes the register and fills it, the other waits for it.
  sites = await Promise.all([start(), start()]);
});
test.afterAll(async () => {
  await Promise.all(sites.map((site) => site.stop()));
  await server.stop();
});

function site(which: 0 | 1): RunningSite {
  const one = sites[which];
  if (!one) throw new Error('the processes were not started');
  return one;
}

async function ask(address: string) {
  const answer = await fetch(address);
  const body = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, etag: answer.headers.get('etag'), body };
}

test('both answer with the same bytes, by the same marks', async () => {
  for (const path of [
    '/',
    '/questions/would-vote',
    '/data/results.csv',
    '/data/barometer.zip',
    '/api/v1/waves',
    '/feed.xml',
  ]) {
    const [one, other] = await Promise.all(sites.map(({ origin }) => ask(origin + path)));
    expect(one?.status, path).toBe(200);
    expect(one?.etag, path).toBe(other?.etag);
    expect(one && other && one.body.equals(other.body), path).toBe(true);
  }
});

const ofBoth = {
  ...plainSampleRow,
  wave: 'of-both',
  wave_title: 'Of both',
  question: 'of-both',
  question_title: 'Of both',
};

test('what is published through one is shown by the other, and by no old answer', async () => {
  const path = '/waves/of-both';
  for (const { origin } of sites) expect((await fetch(origin + path)).status).toBe(404);
  await withDatabase(site(0), (db) => publishSample(db, ofBoth));
  for (const { origin } of sites)
    await expect.poll(async () => (await fetch(origin + path)).status).toBe(200);
});

test('who signs in at one is signed in at the other, and reads there how the server is', async ({ page }) => {
  await signInAs(page.context(), site(0), 'admin');
  for (const { origin } of sites) {
    await page.goto(`${origin}/admin/health`);
    const table = page
      .getByRole('heading', { name: /^The database \(PostgreSQL \d/ })
      .locator('..')
      .getByRole('table');
    await expect(table.getByRole('row', { name: /^Connections to the server/ })).toContainText(/\d+ of \d+/);
    await expect(table.getByRole('row', { name: /^Writing/ })).toBeVisible();
  }
});

test('one that is stopped answers what it has begun, and the other goes on', async () => {
  const [stopped, other] = [site(0), site(1)];
  const begun = Promise.all(
    ['/data/results.json', '/compare', '/questions/would-vote?from=2003'].map((path) =>
      fetch(stopped.origin + path),
    ),
  );
  await setTimeout(10);
  const stopping = stopped.stop();
  for (const answer of await begun) {
    expect(answer.status).toBe(200);
    await answer.arrayBuffer();
  }
  await stopping;
  for (let count = 0; count < 20; count += 1)
    expect((await fetch(`${other.origin}/questions`)).status).toBe(200);
  sites = [other];
});
