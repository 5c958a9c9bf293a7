import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreRegister } from '@/lib/data/package/restore-register';
import { database } from '@/lib/request/database';
import { filesUnder } from '@/tests/laws/files-under';
import { copyRegister, exportTable, openRegister, openRegisterFile } from '@/tests/samples/open-register';
import { serveRegister } from '@/tests/site/serve-register';
import { typescript } from './project.mjs';

const folder = mkdtempSync(join(tmpdir(), 'snapshot-'));
const target = join(folder, 'site');
const site = 'https://polls.example.org';
let register: string;
let first: Awaited<ReturnType<typeof run>>;

beforeAll(async () => {
  register = await copyRegister('seeded');
  first = await run(register, 'snapshot', target);
});

afterAll(() => rmSync(folder, { recursive: true }));

const fileAt = (path: string) => readFileSync(join(target, path));

test('every link of the index of a snapshot leads to a file, and every file has one', () => {
  const links = [
    ...fileAt('index.html')
      .toString()
      .matchAll(/href="([^"]+)"/g),
  ].map(([, link = '']) => link);
  const files = filesUnder(target, /\/(?!\.|index\.html)[^/]+\.\w+$/).map((file) =>
    file.slice(target.length + 1),
  );
  expect(links.toSorted()).toEqual(files);
  expect(first.output).toBe(`Wrote ${files.length + 1} files into ${target}\n`);
});

test('a snapshot holds everything that is published', async () => {
  const table = await exportTable(await openRegisterFile(register));
  expect(fileAt('data/results.csv').toString()).toBe(table);
  const restored = await openRegister('empty');
  await restoreRegister(restored, fileAt('data/barometer.zip'));
  expect(await exportTable(restored)).toBe(table);
  expect(fileAt('questions/best-partner/cite.bib').toString()).toMatch(/^@[\s\S]*\d{4}-\d\d-\d\d/);
});

/**
 * The addresses that give data, as the folders of `app` name them, but for comparisons, which readers make, and citations,
 * which name the day on which they are asked for.
 */
const dataAddresses = filesUnder('app', /\/route\.ts$/)
  .map((file) => file.slice('app/'.length, -'/route.ts'.length))
  .filter(
    (path) => !/^(admin|api|compare|embed|fonts|on-request)\/|^robots\.txt|^sitemap\.xml|\/cite$/.test(path),
  );

test.each(dataAddresses)('a snapshot has what /%s gives', async (address) => {
  process.env.SITE_URL = site;
  await serveRegister(register);
  const pattern = new RegExp(`^${address.replaceAll('.', '\\.').replace(/\[\w+\]/, '([^/]+)')}$`);
  const paths = filesUnder(target, /\.\w+$/).map((file) => file.slice(target.length + 1));
  const found = paths.map((path) => pattern.exec(path)).filter((match) => match !== null);
  expect(found.length).toBeGreaterThan(0);
  const { GET } = await import(/* @vite-ignore */ resolve('app', address, 'route.ts'));
  for (const [path, name] of found.slice(0, 3)) {
    const params = Promise.resolve({ slug: name, file: name });
    const response: Response = await GET(new Request(`${site}/${path}`), { params });
    expect(Buffer.from(await response.arrayBuffer()).equals(fileAt(path)), path).toBe(true);
  }
  await (await database()).$disconnect();
});

test('a folder with something else in it is left as it is', async () => {
  const other = mkdtempSync(join(folder, 'other-'));
  writeFileSync(join(other, 'mine.txt'), 'mine');
  const { code, output } = await run(await copyRegister('seeded'), 'snapshot', other);
  expect([code, output]).toEqual([1, `${other} holds something that is no snapshot. Nothing was written.\n`]);
  expect(readdirSync(other)).toEqual(['mine.txt']);
});

test('a register is restored from the shell, once', async () => {
  const empty = await copyRegister('empty');
  const zip = join(target, 'data/barometer.zip');
  expect(await run(empty, 'restore', zip)).toEqual({
    code: 0,
    output: 'Restored the data package: 15 waves with 204 estimates\n',
  });
  expect(await run(empty, 'restore', zip)).toEqual({
    code: 1,
    output:
      'The register holds something already; only an empty one is restored. Nothing was changed. ' +
      'Set DATABASE_URL to a new one, and restore into that.\n',
  });
});

test('a new snapshot takes the place of the one before', async () => {
  const { code, output } = await run(await copyRegister('empty'), 'snapshot', target);
  expect([code, output]).toEqual([0, expect.stringMatching(/^Wrote \d+ files into /)]);
  expect(readdirSync(folder).filter((name) => !name.startsWith('other-'))).toEqual(['site']);
  expect(existsSync(join(target, 'questions'))).toBe(false);
  expect(JSON.parse(fileAt('questions.json').toString())).toEqual([]);
});

async function run(file: string, command: string, ...args: string[]) {
  const child = spawn(process.execPath, typescript(`lib/commands/${command}.ts`, args), {
    env: { ...process.env, DATABASE_URL: `file:${file}`, SITE_URL: site },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  await once(child, 'close');
  return { code: child.exitCode, output };
}
