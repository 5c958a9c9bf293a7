import { afterEach, expect, test, vi } from 'vitest';
import { CachePurge } from '@/lib/server/cache-purge';
import { html, openSampleDoor } from '@/lib/server/sample-door';
import { findFreePort } from '../site/free-port';
import { hasVarnish, startVarnish } from '../site/varnish';

// The settings of docs/varnish.vcl in a real Varnish before a real front door, where Varnish is installed.

const isInstalled = hasVarnish();

let stop = async () => {};

afterEach(() => stop());

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
    stop = await startVarnish(port, site.port);
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
