import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { findFreePort } from '../site/free-port';
import { expect, test } from './fixtures';

// What `npm start` refuses, in one plain message, before it changes anything. Which settings and which databases are
// wrong is tested beside lib/env.ts and lib/data/database-state.ts.

const { TEST_PORT = '' } = process.env;
const folder = resolve('tests/.work', `start-${TEST_PORT}`);

test.beforeAll(() => mkdirSync(folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a wrong setting ends the start with its name and what it must be', async () => {
  const { code, output } = await start({ PORT: 'http', DATABASE_URL: `file:${join(folder, 'a.db')}` });
  expect(code).toBe(1);
  expect(output).toBe(
    'A setting in the environment is wrong:\n  PORT is "http": must be a whole number from 1 to 65535.\n',
  );
});

test('a file that is no register ends the start and is left as it is', async () => {
  const file = join(folder, 'notes.db');
  writeFileSync(file, 'notes of somebody else');
  const { code, output } = await start({ PORT: String(await findFreePort()), DATABASE_URL: `file:${file}` });
  expect(code).toBe(1);
  expect(output).toBe(
    `${file} is not an SQLite database. Move it away, or set DATABASE_URL to another file.\n`,
  );
  expect(readFileSync(file, 'utf8')).toBe('notes of somebody else');
});

test('a port that is taken ends the start with how to choose another', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const { code, output } = await start({ PORT: port, DATABASE_URL: process.env.DATABASE_URL });
  other.close();
  expect(code).toBe(1);
  expect(output).toBe(
    `Cannot listen on port ${port}: another program is using it. Set PORT to a free port and start again.\n`,
  );
});

async function start(env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, ['lib/commands/start.mjs'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  await once(child, 'close');
  return { code: child.exitCode, output };
}
