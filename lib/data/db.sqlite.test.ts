import { chmodSync, statSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { RuleError } from '@/lib/domain/rule-error';
import { copyRegister, openRegister, openRegisterFile } from '@/tests/samples/open-register';
import { type Database, openSnapshot } from './db';
import { readTogether } from './read-together';
import { patiently } from './sql/patiently';
import { write } from './write';

const setting = (name: string) => ({ data: { name, value: 'on' }, select: { name: true } });

async function namesIn(db: Database): Promise<string[]> {
  const rows = await db.setting.findMany({ select: { name: true }, orderBy: { name: 'asc' } });
  return rows.map(({ name }) => name);
}

test('what is being written is seen by nobody until all of it is', async () => {
  const db = await openRegister('empty');
  const seen: string[][] = [];
  await write(db, async (transaction) => {
    await transaction.setting.create(setting('first'));
    seen.push(await namesIn(db));
    await transaction.setting.create(setting('second'));
    seen.push(await namesIn(db));
  });
  expect(seen).toEqual([[], []]);
  expect(await namesIn(db)).toEqual(['first', 'second']);
});

test('what somebody else writes meanwhile is kept where a command fails', async () => {
  const db = await openRegister('empty');
  const others: Promise<unknown>[] = [];
  const failing = write(db, async (transaction) => {
    await transaction.setting.create(setting('failed'));
    // Prisma sends a query once somebody waits for it.
    others.push(db.setting.create(setting('other')).then());
    await transaction.setting.create(setting('failed too'));
    throw new Error('the command fails');
  });
  await expect(failing).rejects.toThrow('the command fails');
  await Promise.all(others);
  expect(await namesIn(db)).toEqual(['other']);
});

test('commands of one process and of two take turns', async () => {
  const file = await copyRegister('empty');
  const [db, other] = [await openRegisterFile(file), await openRegisterFile(file)];
  const count = (connection: Database) =>
    write(connection, async (transaction) => {
      const row = await transaction.setting.findUnique({ where: { name: 'count' }, select: { value: true } });
      const value = String(Number(row?.value ?? 0) + 1);
      await transaction.setting.upsert({
        where: { name: 'count' },
        create: { name: 'count', value },
        update: { value },
        select: { name: true },
      });
    });
  await Promise.all([count(db), count(db), count(db)]);
  await count(other);
  await count(db);
  expect(await db.setting.findMany({ select: { name: true, value: true } })).toEqual([
    { name: 'count', value: '5' },
  ]);
});

test('on every connection foreign keys are enforced and commits are on disk', async () => {
  const db = await openRegister('empty');
  const pragmas = ['foreign_keys', 'synchronous', 'journal_mode'];
  const read = (connection: Pick<Database, '$queryRawUnsafe'>) =>
    Promise.all(pragmas.map((name) => connection.$queryRawUnsafe(`PRAGMA ${name}`)));
  const expected = [[{ foreign_keys: 1n }], [{ synchronous: 2n }], [{ journal_mode: 'wal' }]];
  expect(await read(db)).toEqual(expected);
  expect(await db.$transaction((transaction) => read(transaction))).toEqual(expected);
});

test('nobody but the owner reads the file of a register, or what SQLite keeps beside it', async () => {
  const file = await copyRegister('empty');
  chmodSync(file, 0o644);
  const db = await openRegisterFile(file);
  await db.setting.create(setting('written'));
  for (const ending of ['', '-wal', '-shm'])
    expect((statSync(file + ending).mode & 0o777).toString(8), ending).toBe('600');
});

const keep = (transaction: Pick<Database, 'setting'>, name: string) =>
  transaction.setting.create(setting(name));

test('while another process writes, everything is read and every write waits for its end', async () => {
  const file = await copyRegister('empty');
  const db = await openRegisterFile(file);
  const other = new Sqlite(file);
  other.exec('BEGIN IMMEDIATE');
  const writing = [write(db, (transaction) => keep(transaction, 'command')), keep(db, 'statement').then()];
  // Whoever waited in the event loop would keep the other from its end, which comes here.
  for (let turns = 0; turns < 20; turns += 1) {
    expect(await namesIn(db)).toEqual([]);
    const [count] = await readTogether(db, [
      db.setting.count(),
      db.setting.findMany({ select: { name: true } }),
    ]);
    expect(count).toBe(0);
  }
  other.exec('COMMIT');
  other.close();
  await Promise.all(writing);
  expect(await namesIn(db)).toEqual(['command', 'statement']);
});

test('a long write of this process keeps nobody from reading several things at once', async () => {
  const db = await openRegister('empty');
  await write(db, async (transaction) => {
    await keep(transaction, 'unfinished');
    expect(await readTogether(db, [db.setting.count(), db.setting.count()])).toEqual([0, 0]);
  });
  expect(await readTogether(db, [db.setting.count(), db.setting.count()])).toEqual([1, 1]);
});

test('who waits too long for another write is told so, and may try again', async () => {
  const file = await copyRegister('empty');
  const db = await openRegisterFile(file);
  const other = new Sqlite(file, { timeout: 0 });
  other.exec('BEGIN IMMEDIATE');
  const busy = new RuleError('register_busy');
  await expect(write(db, (transaction) => keep(transaction, 'late'), { longestMs: 50 })).rejects.toEqual(
    busy,
  );
  const connection = new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 0 });
  const plain = await connection.connect();
  await expect(patiently(() => plain.executeScript('BEGIN IMMEDIATE'), 50)).rejects.toEqual(busy);
  await plain.dispose();
  other.exec('COMMIT');
  other.close();
  await write(db, (transaction) => keep(transaction, 'again'));
  expect(await namesIn(db)).toEqual(['again']);
});

test('a commit that fails is undone, and the next command has a transaction of its own', async () => {
  const db = await openRegister('empty');
  const failing = write(db, async (transaction) => {
    await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
    await transaction.setting.create(setting('failed'));
    await transaction.$executeRaw`INSERT INTO "OrganisationAlias" ("organisationId", "name") VALUES (404, 'Nobody')`;
  });
  await expect(failing).rejects.toThrow(/foreign ?key/i);
  expect(await namesIn(db)).toEqual([]);
  await write(db, (transaction) => transaction.setting.create(setting('next')));
  expect(await namesIn(db)).toEqual(['next']);
});

test('two snapshots at once each see one state, also of what is read in several statements', async () => {
  const file = await copyRegister('seeded');
  const db = await openRegisterFile(file);
  const snapshots = [await openSnapshot(`file:${file}`), await openSnapshot(`file:${file}`)];
  // More numbers than one statement takes.
  const id = { in: Array.from({ length: 40_000 }, (_, index) => index + 1) };
  const sizes = () =>
    Promise.all(
      snapshots.map(
        async (one) => (await one.estimate.findMany({ where: { id }, select: { id: true } })).length,
      ),
    );
  expect(await sizes()).toEqual([204, 204]);
  await write(db, async (transaction) => {
    await transaction.claim.deleteMany({});
    await transaction.estimate.deleteMany({ where: { id: { gt: 100 } } });
  });
  expect(await sizes()).toEqual([204, 204]);
  expect(await db.estimate.count()).toBe(100);
  for (const one of snapshots) await one.$disconnect();
});
