import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEventfulRegister } from '@/tests/samples/eventful-register';
import { copyRegister, dumpRegister, openRegisterFile } from '@/tests/samples/open-register';
import { archiveOf } from '@/tests/samples/sample-package';
import { serveBucket } from '@/tests/site/bucket-server';
import type { Database } from '../db';
import { bucketFiles } from '../import/upload-bucket';
import type { UploadFiles } from '../import/upload-files';
import { folderFiles } from '../import/upload-folder';
import { write } from '../write';
import { BackupError } from './backup-file';
import { restoreBackup, takePlace } from './restore-backup';
import { type CopyRegister, copyPages, writeBackup } from './write-backup';

let register: Database;
let file: string;

/** Everything that a register may hold, and a file on its way into it. */
beforeAll(async () => {
  register = await openEventfulRegister();
  file = await fileOf(register);
  await register.user.create({
    data: {
      id: 'tuya',
      name: 'Tuya',
      email: 'tuya@example.org',
      role: 'admin',
      sessions: { create: { id: 's', token: 't', expiresAt: new Date('2030-01-01') } },
    },
  });
  await register.draft.create({
    data: { key: 'typed', title: 'Typed', entry: { title: 'Typed' }, authors: [], checks: [] },
  });
  await uploadsOf(file).write(bytesName, [Buffer.from([0, 255, 10])]);
});

const bytesName = `${'k'.repeat(22)}/bytes`;

function uploadsOf(path: string) {
  return folderFiles(`${path}.imports`);
}

async function fileOf(db: Database): Promise<string> {
  const [main] = await db.$queryRaw<{ file: string }[]>`PRAGMA database_list`;
  return main?.file ?? '';
}

function pagesOf(register: string): CopyRegister {
  return (copy) => copyPages(register, copy);
}

/** What is restored takes the place of a register, which is deleted. */
function inPlaceOf(register: string) {
  const put = async (unfinished: string) => takePlace(unfinished, { register, aside: null });
  return { unfinished: `${register}.unfinished`, put };
}

/** A path at which nothing is yet, beside a register of its own. */
async function newPath(name: string): Promise<string> {
  return `${await copyRegister('empty')}.${name}`;
}

/** What each file holds, by its name. */
async function textsIn(files: UploadFiles): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const name of await files.listNames())
    texts[name] = await text((await files.read(name)) ?? Readable.from([]));
  return texts;
}

/** The names of all files that begin as this one does. */
function namesBeside(path: string): string[] {
  return readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
}

/** Restores a backup in the place of an empty register, which is given. */
async function restore(backup: string): Promise<string> {
  const empty = await copyRegister('empty');
  await restoreBackup(backup, { ...inPlaceOf(empty), uploads: uploadsOf(empty) });
  return empty;
}

/** Writes over one page of a table, as a failing disk may. */
function damage(path: string, table: string): void {
  const database = new Sqlite(path);
  const page = Number(
    database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table),
  );
  database.close();
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0xa5, (page - 1) * 4096, page * 4096));
}

describe('a backup', () => {
  test('brings back everything: each row of each table, the same data package, the files', async () => {
    const backup = await newPath('backup');
    const { rows, files } = await writeBackup(pagesOf(file), backup, uploadsOf(file));
    expect([rows.User, rows.Draft, files]).toEqual([1, 1, 1]);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    expect(namesBeside(backup)).toEqual([basename(backup)]);
    const empty = await restore(backup);
    const restored = await openRegisterFile(empty);
    expect(await dumpRegister(restored)).toEqual(await dumpRegister(register));
    expect(Buffer.compare(await archiveOf(restored), await archiveOf(register))).toBe(0);
    expect([...readFileSync(join(`${empty}.imports`, bytesName))]).toEqual([0, 255, 10]);
    expect(statSync(empty).mode & 0o777).toBe(0o600);
  });

  test('holds the files from a bucket, and puts them back into one, among those that lie there', async () => {
    const server = await serveBucket();
    const from = bucketFiles({ ...server.bucket, prefix: 'from/' });
    const to = bucketFiles({ ...server.bucket, prefix: 'to/' });
    const [said, later] = [`${'k'.repeat(22)}/upload.json`, `${'l'.repeat(22)}/bytes`];
    await from.write(bytesName, [Buffer.from('then')]);
    await from.write(said, [Buffer.from('said then')]);
    await to.write(said, [Buffer.from('said since')]);
    await to.write(later, [Buffer.from('sent since')]);
    const backup = await newPath('backup');
    expect((await writeBackup(pagesOf(file), backup, from)).files).toBe(2);
    const failing = restoreBackup(backup, {
      ...inPlaceOf(await copyRegister('empty')),
      uploads: to,
      put: () => Promise.reject(new Error('no')),
    });
    await expect(failing).rejects.toThrow('no');
    expect(await textsIn(to)).toEqual({ [said]: 'said since', [later]: 'sent since' });
    await restoreBackup(backup, { ...inPlaceOf(await copyRegister('empty')), uploads: to });
    expect(await textsIn(to)).toEqual({
      [bytesName]: 'then',
      [said]: 'said then',
      [later]: 'sent since',
    });
    await server.stop();
  });

  test('is not made, and none is put back, while the files are out of reach', async () => {
    const server = await serveBucket();
    await server.stop();
    const uploads = bucketFiles(server.bucket);
    const backup = await newPath('backup');
    await expect(writeBackup(pagesOf(file), backup, uploads)).rejects.toThrow(
      /^No backup was made: The files to import are out of reach: .* set S3_ENDPOINT/,
    );
    expect(namesBeside(backup)).toEqual([]);
    await writeBackup(pagesOf(file), backup, uploadsOf(file));
    const empty = await copyRegister('empty');
    const before = readFileSync(empty);
    const restoring = restoreBackup(backup, { ...inPlaceOf(empty), uploads });
    await expect(restoring).rejects.toThrow(BackupError);
    expect(readFileSync(empty).equals(before)).toBe(true);
    expect(namesBeside(empty)).toEqual([basename(empty)]);
  });

  test('is of one moment, however much is written while it is made', async () => {
    const busy = await copyRegister('seeded');
    const db = await openRegisterFile(busy);
    let isDone = false;
    let pairs = 0;
    const writing = (async () => {
      while (!isDone) {
        pairs += 1;
        await write(db, async (transaction) => {
          for (const half of ['first', 'second'])
            await transaction.setting.create({
              data: { name: `${half} ${pairs}`, value: 'x'.repeat(5000) },
              select: { name: true },
            });
        });
        await new Promise(setImmediate);
      }
    })();
    while (pairs < 5) await new Promise(setImmediate);
    const backup = await newPath('backup');
    await writeBackup(pagesOf(busy), backup, uploadsOf(busy)).finally(() => {
      isDone = true;
    });
    await writing;
    const { Setting: settings, ...restored } = await dumpRegister(
      await openRegisterFile(await restore(backup)),
    );
    const { Setting: all, ...rest } = await dumpRegister(db);
    expect(restored).toEqual(rest);
    expect(settings?.length).toBeGreaterThan(0);
    expect((settings?.length ?? 1) % 2).toBe(0);
    expect(settings).toEqual(all?.slice(0, settings?.length));
    expect(settings?.length).toBeLessThan(all?.length ?? 0);
  });

  test('never takes the place of a file', async () => {
    const backup = await newPath('backup');
    writeFileSync(backup, 'the backup of yesterday');
    await expect(writeBackup(pagesOf(file), backup, uploadsOf(file))).rejects.toThrow('No backup was made');
    expect(readFileSync(backup, 'utf8')).toBe('the backup of yesterday');
  });

  test('is not made of a damaged register', async () => {
    const damaged = await copyRegister('seeded');
    damage(damaged, 'Revision');
    const backup = await newPath('backup');
    await expect(writeBackup(pagesOf(damaged), backup, uploadsOf(damaged))).rejects.toThrow(
      /damaged|malformed/,
    );
    expect(namesBeside(backup)).toEqual([]);
  });
});

describe('what is restored', () => {
  let backup: string;

  beforeAll(async () => {
    backup = await newPath('backup');
    await writeBackup(pagesOf(file), backup, uploadsOf(file));
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ['one that is damaged', (path) => damage(path, 'Estimate'), /damaged|malformed/],
    [
      'one that lacks a row',
      (path) => edit(path, 'DELETE FROM "Session"'),
      /Session has 0 rows in it, not 1/,
    ],
    ['one that lacks a file', (path) => edit(path, 'DELETE FROM "BackupFile"'), /it has 0 files, not 1/],
    [
      'one that would write elsewhere',
      (path) => edit(path, `UPDATE "BackupFile" SET "path" = '../../stray'`),
      /is in no folder of it/,
    ],
    ['another database', (path) => edit(path, 'DROP TABLE "BackupNote"'), /no backup of a register/],
    ['some text', (path) => writeFileSync(path, 'PKI or not'.slice(2)), /not a database/],
  ])('is never %s, and nothing is changed then', async (_, spoil, message) => {
    const spoilt = await newPath('spoilt');
    writeFileSync(spoilt, readFileSync(backup));
    spoil(spoilt);
    const empty = await copyRegister('empty');
    const before = readFileSync(empty);
    const restoring = restoreBackup(spoilt, { ...inPlaceOf(empty), uploads: uploadsOf(empty) });
    await expect(restoring).rejects.toThrow(message);
    expect(readFileSync(empty).equals(before)).toBe(true);
    expect(namesBeside(empty)).toEqual([basename(empty)]);
  });
});

function edit(path: string, statement: string): void {
  const database = new Sqlite(path);
  database.exec(statement);
  database.close();
}
