import { resolve } from 'node:path';
import { findFreePort } from '../site/free-port';
import { type RunningSite, runSite } from '../site/running-site';

/** A server of its own for a test that changes what is served. */
export type Site = RunningSite;

/** Serves the same build on another port, over a newly seeded database, with some settings of its own. */
export async function startSite(settings: Record<string, string> = {}): Promise<Site> {
  const port = await findFreePort();
  const databaseUrl = `file:${resolve('tests/.work', `own-${port}`)}/register.db`;
  return runSite({ script: 'tests/site/serve.mjs', port, databaseUrl, settings, longestStartMs: 110_000 });
}
