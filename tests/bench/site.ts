import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const longestStartMs = 10 * 60 * 1000;

export type Site = { origin: string; databaseUrl: string; pid: number; stop: () => Promise<void> };

/** Serves the production build over a newly seeded database, building first where the sources have changed. */
export function startSite(port: number): Promise<Site> {
  const databaseUrl = `file:${resolve('tests/.work', `bench-${port}`)}/register.db`;
  return serve({ port, databaseUrl, script: 'tests/serve.mjs' });
}

/** The same over a database that is there. */
export function startSiteOver(databaseUrl: string, port: number): Promise<Site> {
  return serve({ port, databaseUrl, script: 'lib/commands/start.mjs' });
}

type Serving = { port: number; databaseUrl: string; script: string };

async function serve({ port, databaseUrl, script }: Serving): Promise<Site> {
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: databaseUrl },
    stdio: 'inherit',
  });
  const exited = once(server, 'exit');
  const giveUpAt = Date.now() + longestStartMs;
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`The site ended with exit code ${server.exitCode}`);
    if (Date.now() > giveUpAt) throw new Error('The site did not start');
    await setTimeout(200);
  }
  return {
    origin: `http://127.0.0.1:${port}`,
    databaseUrl,
    pid: server.pid ?? 0,
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/`)).ok;
  } catch {
    return false;
  }
}
