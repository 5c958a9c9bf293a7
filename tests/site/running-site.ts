import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** A server of the production build, and the database that it serves. */
export type RunningSite = {
  origin: string;
  databaseUrl: string;
  pid: number;
  /** What the server has printed so far. */
  log: () => string;
  stop: () => Promise<void>;
};

/** What is served, where and how. */
export type Serving = {
  /** What is run: it builds first where the sources have changed. */
  script: 'tests/site/serve.mjs' | 'lib/commands/start.mjs';
  port: number;
  databaseUrl: string;
  settings?: Record<string, string>;
  longestStartMs: number;
  /** Is given what the server prints. */
  hear?: (text: string) => void;
};

/** Serves a database until it is stopped; resolves when the site answers, and rejects with what it printed otherwise. */
export async function runSite(serving: Serving): Promise<RunningSite> {
  const { script, port, databaseUrl, settings, longestStartMs, hear } = serving;
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, ...settings, PORT: String(port), DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(server, 'exit');
  const stop = async () => {
    server.kill('SIGTERM');
    await exited;
  };
  const printed: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed.push(text);
      hear?.(text);
    });
  const origin = `http://localhost:${port}`;
  const log = () => printed.join('');
  const giveUpAt = Date.now() + longestStartMs;
  while (!(await answers(origin))) {
    if (server.exitCode !== null)
      throw new Error(`The site ended with exit code ${server.exitCode}:\n${log()}`);
    if (Date.now() > giveUpAt) {
      await stop();
      throw new Error(`The site did not start within ${longestStartMs} ms:\n${log()}`);
    }
    await setTimeout(200);
  }
  return { origin, databaseUrl, pid: server.pid ?? 0, log, stop };
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(`${origin}/api/health`)).ok;
  } catch {
    return false;
  }
}
