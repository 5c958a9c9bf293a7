import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const longestStartMs = 10 * 60 * 1000;

export type Site = { origin: string; databaseUrl: string; stop: () => Promise<void> };

/** Serves the production build over a newly seeded database, building first where the sources have changed. */
export async function startSite(port: number): Promise<Site> {
  const databaseUrl = `file:${resolve('tests/.work', `bench-${port}`)}/register.db`;
  const server = spawn(process.execPath, ['tests/serve.mjs'], {
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
