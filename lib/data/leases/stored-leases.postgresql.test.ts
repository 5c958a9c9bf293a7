import { expect, test } from 'vitest';
import { openTwice } from '@/tests/samples/open-register';
import { write } from '../write';
import { storedLeases } from './stored-leases';

const past = new Date(0);

test('of many who want the same at once in two processes one does it', async () => {
  const [one, other] = (await openTwice('empty')).map((db) => storedLeases(db));
  let finish = () => {};
  const finished = new Promise<void>((done) => {
    finish = done;
  });
  let [begun, refused] = [0, 0];
  const wanted = Array.from({ length: 20 }, async (_, index) => {
    const done = await (index % 2 ? one : other)?.hold('count', () => {
      begun += 1;
      return finished;
    });
    // The last of the others lets the one end.
    if (done === null) refused += 1;
    if (refused === 19) finish();
    return done;
  });
  expect((await Promise.all(wanted)).filter((done) => done !== null)).toHaveLength(1);
  expect(begun).toBe(1);
});

test('another process is told how it stands, and ends it', async () => {
  const [one, other] = (await openTwice('empty')).map((db) => storedLeases(db));
  const ended = one?.hold('count', async ({ tell, confirm }) => {
    tell({ done: 3 });
    await confirm();
    expect(await other?.list('count')).toEqual([{ name: 'count', state: { done: 3 } }]);
    await other?.cancel('count');
    await confirm();
  });
  await expect(ended).rejects.toThrow('its lease is cancelled');
  expect(await other?.list('')).toEqual([]);
});

test('whoever did not put a lease off loses it, and what they do cannot be kept', async () => {
  const [db, otherDb] = await openTwice('empty');
  const [one, other] = [storedLeases(db), storedLeases(otherDb)];
  const ended = one.hold('count', async ({ signal, confirm }) => {
    // As if this process had stood still.
    await otherDb.lease.updateMany({ data: { until: past } });
    expect(await other.list('')).toEqual([]);
    const second = await other.hold('count', async () => {
      await expect(confirm()).rejects.toThrow('its lease is lost');
      expect(signal.aborted).toBe(true);
      return 'second';
    });
    expect(second).toEqual({ result: 'second' });
    await confirm();
  });
  await expect(ended).rejects.toThrow('its lease is lost');
});

test('what nobody gave back is removed in time', async () => {
  const [db] = await openTwice('empty');
  const left = { holder: 'gone', isCancelled: true };
  await db.lease.create({ data: { name: 'old', until: past, ...left }, select: { name: true } });
  const soon = new Date(Date.now() - 60_000);
  await db.lease.create({ data: { name: 'count', until: soon, ...left }, select: { name: true } });
  const leases = storedLeases(db);
  await leases.hold('count', async ({ confirm }) => {
    await confirm();
    const select = { name: true, isCancelled: true };
    expect(await db.lease.findMany({ select, orderBy: { name: 'asc' } })).toEqual([
      { name: 'count', isCancelled: false },
      { name: 'old', isCancelled: true },
    ]);
  });
  expect(await db.lease.count()).toBe(0);
});

test('a lease is kept while its holder works, however long', async () => {
  const [db, otherDb] = await openTwice('empty');
  const times = { holdsMs: 60_000, beatMs: 5 };
  const untilNow = async () =>
    (await otherDb.lease.findUnique({ where: { name: 'count' }, select: { until: true } }))?.until;
  await storedLeases(db, times).hold('count', async () => {
    const first = await untilNow();
    // It ends once the lease was put off.
    while (String(await untilNow()) === String(first)) await Promise.resolve();
  });
});

test('leases wait for nobody who writes', async () => {
  const [db, otherDb] = await openTwice('empty');
  const done = await write(db, async (transaction) => {
    await transaction.setting.create({ data: { name: 'slow', value: '1' }, select: { name: true } });
    return storedLeases(otherDb).hold('count', async ({ confirm }) => {
      await confirm();
      return 'done';
    });
  });
  expect(done).toEqual({ result: 'done' });
});
