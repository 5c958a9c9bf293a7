import { expect, inject, test } from 'vitest';
import { openEventfulRegister } from '@/tests/samples/eventful-register';
import { copyRegister, dumpRegister, newRegister, openRegisterAt } from '@/tests/samples/open-register';
import { archiveOf } from '@/tests/samples/sample-package';
import { moveRegister } from '../data/move/move-register';
import { packageTables } from '../request/described-tables';

const published = { tables: packageTables(), site: 'https://polls.example.org' };

/** A register to which everything has happened that may happen to one, in PostgreSQL. */
async function eventfulAddress(): Promise<string> {
  const db = await openEventfulRegister();
  const [{ name }] = await db.$queryRaw<[{ name: string }]>`SELECT current_database() AS name`;
  const url = new URL(inject('server') ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

test('a register goes from one kind of store to the other and back, with every row, and gives the same package', async () => {
  const first = await eventfulAddress();
  const file = `file:${await copyRegister('empty')}`;
  const second = await newRegister('empty');
  const counts = await moveRegister(first, file, published);
  expect(counts.Estimate).toBeGreaterThan(0);
  expect(await moveRegister(file, second, published)).toEqual(counts);
  const [before, between, after] = [
    await openRegisterAt(first),
    await openRegisterAt(file),
    await openRegisterAt(second),
  ];
  expect(await dumpRegister(after)).toEqual(await dumpRegister(before));
  expect(Buffer.compare(await archiveOf(between), await archiveOf(before))).toBe(0);
  // The next rows get the numbers that they would have had.
  const next = (db: typeof before) => db.change.create({ data: {}, select: { id: true } });
  expect([await next(between), await next(after)]).toEqual(
    [await next(before), await next(before)].slice(0, 1).flatMap((one) => [one, one]),
  );
});

test('a register is never copied over another', async () => {
  const there = await newRegister('seeded');
  const before = await dumpRegister(await openRegisterAt(there));
  const moving = moveRegister(`file:${await copyRegister('seeded')}`, there, published);
  await expect(moving).rejects.toThrow('Nothing was copied: Organisation has');
  expect(await dumpRegister(await openRegisterAt(there))).toEqual(before);
});
