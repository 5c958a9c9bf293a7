import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { restoreRegister } from '@/lib/data/package/restore';
import { copyRegister, exportTable, openRegister, openRegisterFile } from '@/tests/register';
import { typescript } from './project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));

afterAll(() => rmSync(folder, { recursive: true }));

test('a snapshot holds everything public, every link of its index leads to a file, and a new one takes its place', async () => {
  const file = await copyRegister('seeded');
  const target = join(folder, 'site');
  const first = await run(file, 'snapshot', target);
  expect(first.output).toMatch(/^Wrote \d+ files into /);
  const index = readFileSync(join(target, 'index.html'), 'utf8');
  const links = [...index.matchAll(/href="([^"]+)"/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(50);
  expect(links.filter((link) => !existsSync(join(target, link)))).toEqual([]);
  const table = await exportTable(await openRegisterFile(file));
  expect(readFileSync(join(target, 'data/results.csv'), 'utf8')).toBe(table);
  const restored = await openRegister('empty');
  await restoreRegister(restored, readFileSync(join(target, 'data/barometer.zip')));
  expect(await exportTable(restored)).toBe(table);
  writeFileSync(join(target, 'stale.csv'), '');
  expect(await run(file, 'snapshot', target)).toEqual({ code: 0, output: first.output });
  expect(existsSync(join(target, 'stale.csv'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['site']);
}, 120_000);

test('a folder with something else in it is left as it is', async () => {
  const other = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(other, 'mine.txt'), 'mine');
  const { code, output } = await run(await copyRegister('seeded'), 'snapshot', other);
  expect([code, output]).toEqual([1, `${other} holds something that is no snapshot. Nothing was written.\n`]);
  expect(readdirSync(other)).toEqual(['mine.txt']);
}, 120_000);

test('a register is restored from the shell, once', async () => {
  const seeded = await copyRegister('seeded');
  const target = join(folder, 'whole');
  await run(seeded, 'snapshot', target);
  const empty = await copyRegister('empty');
  const zip = join(target, 'data/barometer.zip');
  expect(await run(empty, 'restore', zip)).toEqual({
    code: 0,
    output: 'Restored 15 waves with 204 estimates\n',
  });
  expect(await run(empty, 'restore', zip)).toEqual({
    code: 1,
    output: 'The register holds something already; only an empty one is restored. Nothing was changed.\n',
  });
}, 120_000);

async function run(file: string, command: string, ...args: string[]) {
  const child = spawn(process.execPath, typescript(`lib/commands/${command}.ts`, args), {
    env: { ...process.env, DATABASE_URL: `file:${file}`, SITE_URL: 'https://polls.example.org' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  await once(child, 'close');
  return { code: child.exitCode, output };
}
