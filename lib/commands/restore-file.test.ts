import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { copyPages, writeBackup } from '@/lib/data/backup/write-backup';
import { folderFiles } from '@/lib/data/import/upload-folder';
import { copyRegister, openRegisterFile } from '@/tests/samples/open-register';
import { archiveOf } from '@/tests/samples/sample-package';
import { prepareRegister } from './prepare-database';
import { restoreFile } from './restore-file';

let backup: string;

/** No file is on its way into any of these registers. */
const uploads = folderFiles('/nowhere');

beforeAll(async () => {
  const file = await copyRegister('seeded');
  backup = `${file}.backup`;
  await writeBackup((copy) => copyPages(file, copy), backup, uploads);
});

test('a backup fills a register into which nobody has put anything, and a start then leaves it alone', async () => {
  const databaseUrl = `file:${await copyRegister('empty')}`;
  expect(await restoreFile(backup, { databaseUrl, uploads, isReplacing: false })).toMatch(
    /^Restored the backup of \d{4}-.*: 15 waves, 204 values, 0 drafts, 0 people$/,
  );
  expect(await prepareRegister(databaseUrl, { seed: true })).toContain('is in use');
});

test('a backup takes the place of a register that holds something only when told to, and that one is kept', async () => {
  const held = await copyRegister('seeded');
  const target = { databaseUrl: `file:${held}`, uploads, isReplacing: false };
  const before = readFileSync(held);
  await expect(restoreFile(backup, target)).rejects.toThrow(/holds something already. With --replace/);
  expect(readFileSync(held).equals(before)).toBe(true);
  const said = await restoreFile(backup, { ...target, isReplacing: true });
  const aside = /What was there is in (.*)$/.exec(said)?.[1] ?? '';
  expect(await (await openRegisterFile(aside)).wave.count()).toBe(15);
});

test('a backup takes the place of a damaged register too', async () => {
  const held = await copyRegister('seeded');
  writeFileSync(held, readFileSync(held).fill(0xff, 100, 8000));
  const target = { databaseUrl: `file:${held}`, uploads, isReplacing: true };
  expect(await restoreFile(backup, target)).toContain('Restored the backup');
  expect(await (await openRegisterFile(held)).wave.count()).toBe(15);
});

test('a running site is noticed', async () => {
  const served = await copyRegister('empty');
  const db = await openRegisterFile(served);
  const target = { databaseUrl: `file:${served}`, uploads, isReplacing: true };
  await expect(restoreFile(backup, target)).rejects.toThrow('Stop the site first');
  expect(await db.wave.count()).toBe(0);
});

test('a data package is told apart, and so is what is neither', async () => {
  const empty = await copyRegister('empty');
  const target = { databaseUrl: `file:${empty}`, uploads, isReplacing: false };
  writeFileSync(`${empty}.zip`, await archiveOf(await openRegisterFile(await copyRegister('seeded'))));
  expect(await restoreFile(`${empty}.zip`, target)).toMatch(/^Restored the data package: 15 waves/);
  await expect(restoreFile(`${empty}.zip`, target)).rejects.toThrow('Set DATABASE_URL to a new one');
  writeFileSync(`${empty}.txt`, 'some text');
  await expect(restoreFile(`${empty}.txt`, target)).rejects.toThrow('neither a backup nor a data package');
});
