import { expect, inject, test } from 'vitest';
import { addressOn } from '@/tests/samples/address-on';
import { newRegister, openRegisterAt } from '@/tests/samples/open-register';
import { recordChange } from '../data/changes';
import { type Database, openDatabase } from '../data/db';
import { stateOf } from '../data/store/database-state';
import { listenForChanges } from '../data/store/postgresql-listener';
import { dropRegister, isPostgresqlInUse } from '../data/store/postgresql-register';
import { writeTroubleOf } from '../data/store/write-trouble';
import { storeTroubleOf } from '../data/store-trouble';
import { write } from '../data/write';
import { startPostgresql } from './local-postgresql';
import { prepareRegister } from './prepare-database';

function keep(db: Database, name: string): Promise<unknown> {
  return write(db, (transaction) =>
    transaction.setting.create({ data: { name, value: 'kept' }, select: { name: true } }),
  );
}

async function troubleOf(run: Promise<unknown>) {
  return run.then(
    () => 'kept',
    (error: unknown) => storeTroubleOf(error),
  );
}

/** Has every other connection to the register ended, as a server does that is started anew. */
function endOthers(db: Database): Promise<unknown> {
  return db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
}

test('connections that the server ends are made anew, and nothing more is lost than what was in them', async () => {
  const address = await newRegister('empty');
  const [db, other] = [await openRegisterAt(address), await openRegisterAt(address)];
  await keep(db, 'before');
  let told = () => {};
  const isBegun = new Promise<void>((done) => {
    told = done;
  });
  let goOn = () => {};
  const mayGoOn = new Promise<void>((done) => {
    goOn = done;
  });
  const broken = write(db, async (transaction) => {
    await transaction.setting.create({ data: { name: 'broken', value: '' }, select: { name: true } });
    told();
    await mayGoOn;
    await transaction.setting.create({ data: { name: 'broken too', value: '' }, select: { name: true } });
  });
  const trouble = troubleOf(broken);
  await isBegun;
  await endOthers(other);
  goOn();
  expect(await trouble).toBe('unreachable');
  await keep(db, 'after');
  expect(await db.setting.findMany({ select: { name: true }, orderBy: { name: 'asc' } })).toEqual([
    { name: 'after' },
    { name: 'before' },
  ]);
});

test('a server that is stopped, and one that is only read, are told so', async () => {
  const server = await startPostgresql();
  const address = addressOn(server.urlOf('postgres'), 'postgres');
  await prepareRegister(address, { seed: false });
  const db = await openDatabase(address);
  await db.$executeRaw`ALTER DATABASE postgres SET default_transaction_read_only = on`;
  expect(await stateOf(address)).toMatchObject({
    kind: 'no-access',
    explanation: expect.stringContaining('can only be read'),
  });
  const reading = await openDatabase(address);
  expect(await troubleOf(keep(reading, 'name'))).toBe('read_only');
  expect(await writeTroubleOf(address, async () => reading)).toBe('read_only');
  await server.stop();
  expect(await troubleOf(keep(db, 'name'))).toBe('unreachable');
  expect(await stateOf(address)).toMatchObject({
    kind: 'no-access',
    explanation: expect.stringMatching(/^No PostgreSQL answers at postgresql:\/\/127/),
  });
  await Promise.all([db.$disconnect(), reading.$disconnect()]);
});

test('the state of a database is told, and what to do about it', async () => {
  const server = inject('server') ?? '';
  const address = await newRegister('empty');
  const db = await openRegisterAt(address);
  expect(await stateOf(address)).toMatchObject({ kind: 'ready', isNew: true });
  await keep(db, 'auth-secret');
  expect(await stateOf(address)).toMatchObject({ kind: 'ready', isNew: true });
  await db.change.create({ data: {}, select: { id: true } });
  expect(await stateOf(address)).toMatchObject({ kind: 'ready', isNew: false });
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = NULL`;
  expect(await stateOf(address)).toMatchObject({ kind: 'half-migrated' });
  await db.$executeRaw`UPDATE _prisma_migrations SET finished_at = now()`;
  await db.$executeRaw`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`;
  expect(await stateOf(address)).toMatchObject({
    kind: 'newer',
    explanation: expect.stringContaining('29990101000000_later'),
  });
  expect(await isPostgresqlInUse(address)).toBe(true);
  await dropRegister(address);
  expect(await stateOf(address)).toMatchObject({ kind: 'empty', isNew: true });
  await db.$executeRaw`CREATE TABLE something (id INT)`;
  expect(await stateOf(address)).toMatchObject({ kind: 'foreign' });
  expect(await stateOf(addressOn(server, 'nowhere'))).toMatchObject({
    kind: 'missing-folder',
    explanation: expect.stringContaining('createdb'),
  });
  const secret = addressOn(server, 'nowhere').replace('barometer@', 'barometer:secret@');
  expect((await stateOf(secret)).explanation).not.toContain('secret');
});

test('of several processes that start at once, one makes the register and fills it', async () => {
  const address = await newRegister('empty');
  await dropRegister(address);
  const said = await Promise.all([1, 2, 3].map(() => prepareRegister(address, { seed: true })));
  expect(said.filter((line) => line.startsWith('Seeded'))).toHaveLength(1);
  expect(said.filter((line) => line.includes('is in use'))).toHaveLength(2);
  expect(await (await openRegisterAt(address)).wave.count()).toBeGreaterThan(0);
});

test('writers of all processes take turns, and what one read is as it was when it writes', async () => {
  const address = await newRegister('empty');
  const processes = [
    await openRegisterAt(address),
    await openRegisterAt(address),
    await openRegisterAt(address),
  ];
  const [first] = processes;
  if (!first) throw new Error('no process');
  await keep(first, 'count');
  const countOn = (db: Database) =>
    write(db, async (transaction) => {
      const { value } = await transaction.setting.findUniqueOrThrow({ where: { name: 'count' } });
      await transaction.setting.update({
        where: { name: 'count' },
        data: { value: `${(Number(value) || 0) + 1}` },
        select: { name: true },
      });
      await recordChange(transaction);
    });
  await Promise.all(processes.flatMap((db) => Array.from({ length: 20 }, () => countOn(db))));
  expect(await first.setting.findUnique({ where: { name: 'count' } })).toMatchObject({ value: '60' });
  const changes = await first.change.findMany({ orderBy: { id: 'asc' } });
  expect(changes.map(({ at }) => at.getTime())).toEqual(
    changes.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
  );
});

test('a change is heard of by every process at once, and after a lost connection', async () => {
  const address = await newRegister('empty');
  const db = await openRegisterAt(address);
  let heard = 0;
  const listener = listenForChanges(address, () => {
    heard += 1;
  });
  await expect.poll(() => heard).toBe(1);
  await write(db, recordChange);
  await expect.poll(() => heard).toBe(2);
  await expect(
    write(db, async (transaction) => {
      await recordChange(transaction);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await endOthers(db);
  await expect.poll(() => heard, { timeout: 10_000 }).toBe(3);
  await write(db, recordChange);
  await expect.poll(() => heard).toBe(4);
  await listener.stop();
});
