import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect } from '@playwright/test';
import { findFreePort } from '../free-port';

/** A server of its own for a test that changes what is served. */
export type Site = {
  origin: string;
  databaseUrl: string;
  /** What the server has printed so far. */
  log: () => string;
  stop: () => Promise<void>;
};

const startsWithinMs = 110_000;

/** Serves the same build on another port, over a newly seeded database, with some settings of its own. */
export async function startSite(settings: Record<string, string> = {}): Promise<Site> {
  const port = await findFreePort();
  const databaseUrl = `file:${resolve('tests/.work', `own-${port}`)}/register.db`;
  const server = spawn(process.execPath, ['tests/serve.mjs'], {
    env: { ...process.env, ...settings, PORT: String(port), DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(server, 'exit');
  const printed: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const origin = `http://localhost:${port}`;
  const log = () => printed.join('');
  await expect
    .poll(() => answers(origin), { message: 'the server answers', timeout: startsWithinMs })
    .toBe(true);
  return {
    origin,
    databaseUrl,
    log,
    stop: async () => {
      server.kill('SIGTERM');
      await exited;
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok;
  } catch {
    return false;
  }
}
