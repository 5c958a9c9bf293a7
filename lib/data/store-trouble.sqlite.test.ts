import { describe, expect, test } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import type { Database } from './db';
import { storeTroubleOf } from './store-trouble';
import { write } from './write';

/** Keeps a large value, by a command as all are. */
function keep(db: Database, name: string): Promise<unknown> {
  return write(db, (transaction) =>
    transaction.setting.create({ data: { name, value: 'x'.repeat(100_000) }, select: { name: true } }),
  );
}

async function troubleOf(run: Promise<unknown>) {
  return run.then(
    () => 'kept',
    (error: unknown) => storeTroubleOf(error),
  );
}

describe('a write that is not taken', () => {
  test('for want of room is told so, and the next is taken once there is room', async () => {
    const db = await openRegister('empty');
    await db.$executeRawUnsafe('PRAGMA max_page_count = 1');
    expect(await troubleOf(keep(db, 'first'))).toBe('full');
    expect(await troubleOf(keep(db, 'second'))).toBe('full');
    await db.$executeRawUnsafe('PRAGMA max_page_count = 1000000');
    expect(await troubleOf(keep(db, 'third'))).toBe('kept');
    expect(await db.setting.findMany({ select: { name: true } })).toEqual([{ name: 'third' }]);
  });

  test('for want of a right is told so, and the next is taken once there is one', async () => {
    const db = await openRegister('empty');
    await db.$executeRawUnsafe('PRAGMA query_only = ON');
    expect(await troubleOf(keep(db, 'first'))).toBe('read_only');
    await db.$executeRawUnsafe('PRAGMA query_only = OFF');
    expect(await troubleOf(keep(db, 'second'))).toBe('kept');
  });
});

test('a mistake of a program is no trouble of the store', async () => {
  const db = await openRegister('empty');
  await keep(db, 'once');
  expect(await troubleOf(keep(db, 'once'))).toBeNull();
  expect(storeTroubleOf(new TypeError('x is undefined'))).toBeNull();
});
