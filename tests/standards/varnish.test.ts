import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CachePurge } from '@/lib/server/cache-purge';
import { html, openSampleDoor } from '@/lib/server/sample-door';
import { findFreePort } from '../site/free-port';

// The settings of docs/varnish.vcl in a real Varnish before a real front door, where Varnish is installed.

const isInstalled = spawnSync('varnishd', ['-V']).status === 0;

let varnish: ChildProcess | null = null;
let folder = '';

afterEach(async () => {
  if (varnish) {
    if (varnish.exitCode === null && varnish.kill()) await once(varnish, 'close');
  }
  varnish = null;
  if (folder !== '') rmSync(folder, { recursive: true, force: true });
});

/** A Varnish that listens on `port` before a site on `sitePort`. */
async function startVarnish(port: number, sitePort: number): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'varnish-'));
  const settings = join(folder, 'site.vcl');
  writeFileSync(settings, readFileSync('docs/varnish.vcl', 'utf8').replace('"3000"', `"${sitePort}"`));
  const place = ['-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`, '-s', 'malloc,20m'];
  varnish = spawn('varnishd', ['-j', 'none', '-F', ...place, '-f', settings], { stdio: 'ignore' });
  await vi.waitFor(
    async () => {
      if (varnish?.exitCode) throw new Error(`varnishd ended with ${varnish.exitCode}`);
      const { status } = await fetch(`http://127.0.0.1:${port}/start`);
      if (status !== 200) throw new Error(`${status}`);
    },
    { timeout: 60_000, interval: 100 },
  );
}

test.skipIf(!isInstalled)(
  'a cache in front sends what holds, without asking, and nothing else',
  { timeout: 120_000 },
  async () => {
    const port = await findFreePort();
    const purge = new CachePurge(
      { style: 'varnish', url: `http://127.0.0.1:${port}/`, token: null },
      { again: [50], retryMs: 50, longestRetryMs: 100 },
    );
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let holds = 'first';
    const site = await openSampleDoor(
      (path, response, { method }) => response.writeHead(200, html).end(`${method} ${path} ${holds}`),
      undefined,
      { purge },
    );
    const served: string[] = [];
    site.server.on('request', ({ method, url }) => served.push(`${method} ${url}`));
    await startVarnish(port, site.port);
    await vi.waitFor(() => expect(purge.state.waitingSince).toBeNull(), { timeout: 10_000 });
    const get = async (path: string, init: RequestInit = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
      return { text: await response.text(), headers: response.headers, status: response.status };
    };

    // Whatever cookie a reader sends: one answer for all, kept in front, of which a browser has to ask.
    for (const cookie of ['a=1', 'a=2'])
      expect((await get('/page', { headers: { cookie } })).text).toBe('GET /page first');
    const { headers } = await get('/page');
    expect(served.filter((one) => one === 'GET /page')).toHaveLength(1);
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(headers.get('surrogate-control')).toBeNull();

    // Nothing old once the change is told, and the office is asked each time.
    holds = 'second';
    site.door.forget();
    await vi.waitFor(async () => expect((await get('/page')).text).toBe('GET /page second'), {
      timeout: 2000,
    });
    for (let times = 0; times < 2; times += 1) await get('/admin');
    expect(served.filter((one) => one === 'GET /admin')).toHaveLength(2);
    expect((await get('/admin', { method: 'POST', body: 'x' })).text).toBe('POST /admin second');
  },
);
