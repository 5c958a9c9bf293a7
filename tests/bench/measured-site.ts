import { resolve } from 'node:path';
import { type RunningSite, runSite } from '../site/running-site';

/** A server that is measured. */
export type MeasuredSite = RunningSite;

/** Serves the production build over a newly seeded database, building first where the sources have changed. */
export function startMeasuredSite(port: number): Promise<MeasuredSite> {
  const databaseUrl = `file:${resolve('tests/.work', `bench-${port}`)}/register.db`;
  return measured({ port, databaseUrl, script: 'tests/site/serve.mjs' });
}

/** The same over a database that is there. */
export function startSiteOver(
  databaseUrl: string,
  port: number,
  settings: Record<string, string> = {},
): Promise<MeasuredSite> {
  return measured({ port, databaseUrl, settings, script: 'lib/commands/start.mjs' });
}

/** Asked by its number: nobody looks its name up, and its first page is there before anything is measured. */
async function measured(
  serving: Pick<Parameters<typeof runSite>[0], 'port' | 'databaseUrl' | 'script' | 'settings'>,
) {
  const hear = (text: string) => process.stderr.write(text);
  const site = await runSite({ ...serving, longestStartMs: 10 * 60 * 1000, hear });
  const origin = `http://127.0.0.1:${serving.port}`;
  const { ok, status } = await fetch(`${origin}/`);
  if (ok) return { ...site, origin };
  await site.stop();
  throw new Error(`The first page is answered with ${status}`);
}
