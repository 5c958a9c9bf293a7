import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyRegister, openRegisterFile } from '@/tests/samples/open-register';
import { checkPages, findWriteTrouble } from './database-check';

/** Writes over one page of a database, as a failing disk may. */
function damage(file: string, page: number, pageSize = 4096): void {
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(pageSize, 0xa5), 0, pageSize, (page - 1) * pageSize);
  closeSync(opened);
}

test('a sound database is said to be, also while it is in use', async () => {
  const file = await copyRegister('seeded');
  expect(await checkPages(file)).toEqual({ kind: 'sound' });
  await openRegisterFile(file);
  expect(await checkPages(file, { thoroughly: true })).toEqual({ kind: 'sound' });
});

test('one damaged page is found among many, though what names the tables can be read', async () => {
  const file = await copyRegister('seeded');
  const db = await openRegisterFile(file);
  const [row] = await db.$queryRaw<{ page: bigint }[]>`
    SELECT rootpage AS page FROM sqlite_schema WHERE name = 'Estimate'`;
  await db.$disconnect();
  damage(file, Number(row?.page));
  expect(await checkPages(file)).toMatchObject({
    kind: 'damaged',
    faults: expect.arrayContaining([expect.stringMatching(/page|malformed/)]),
  });
});

test('a look that takes too long ends when its time does', async () => {
  const file = await copyRegister('empty');
  expect(await checkPages(file, { longestMs: 1 })).toEqual({ kind: 'unfinished', longestMs: 1 });
});

test('nothing can be written where nothing is, or nothing more has room', async () => {
  const file = await copyRegister('empty');
  expect(findWriteTrouble(file)).toBeNull();
  rmSync(file);
  expect(findWriteTrouble(file)).toBe('missing');
});

// A file system in which nothing is ever free, and which takes no file.
test.skipIf(!existsSync('/proc/self/status'))('a full or read-only place is told by looking', () => {
  expect(findWriteTrouble('/proc/self/status')).toMatch(/^(?:full|read_only)$/);
});
