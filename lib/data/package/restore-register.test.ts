import { unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { getRegisterVersion } from '@/lib/data/find/versions';
import { openEventfulRegister } from '@/tests/samples/eventful-register';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { archiveOf } from '@/tests/samples/sample-package';
import type { Database } from '../db';
import { restoreRegister } from './restore-register';

let register: Database;
let zip: Buffer;

beforeAll(async () => {
  register = await openEventfulRegister();
  zip = await archiveOf(register);
});

test('a register that is restored from its package gives the same package, byte for byte', async () => {
  const restored = await openRegister('empty');
  const waves = await register.wave.count();
  const estimates = await register.estimate.count({ where: { wave: { status: 'published' } } });
  expect(await restoreRegister(restored, zip)).toEqual({ waves, estimates });
  const again = await archiveOf(restored);
  const files = unzipSync(zip);
  const differing = Object.entries(unzipSync(again)).filter(
    ([name, bytes]) => textOf(bytes) !== textOf(files[name]),
  );
  expect(differing.map(([name]) => name)).toEqual([]);
  expect(Buffer.compare(again, zip)).toBe(0);
});

test('the history of waves and the values of withdrawn ones are restored too', async () => {
  const restored = await openRegister('empty');
  await restoreRegister(restored, zip);
  expect(await historyOf(restored, 'steppe-2024')).toEqual(await historyOf(register, 'steppe-2024'));
  expect(await restored.estimate.count()).toBe(await register.estimate.count());
  expect(await getRegisterVersion(restored)).toBe(await getRegisterVersion(register));
});

test('a register that holds something is left as it is', async () => {
  const before = await dumpRegister(register);
  await expect(restoreRegister(register, zip)).rejects.toThrow('only an empty one is restored');
  expect(await dumpRegister(register)).toEqual(before);
});

test.each([
  [
    'a value of more than 100',
    'estimates',
    /,0\.60,/,
    ',160,',
    /^estimates\.csv, line \d+, column value, "160": must be at most 100$/m,
  ],
  [
    'a date that does not exist',
    'waves',
    /,\d{4}-\d\d-\d\d,/,
    ',2022-02-31,',
    /^waves\.csv, line \d+, column fieldwork_\w+, "2022-02-31": must be a date/m,
  ],
  [
    'a word that is none of a list',
    'options',
    /substantive/,
    'strong',
    /^options\.csv, line 2, column option_kind, "strong": must be one of substantive, /m,
  ],
  [
    'a reference to nothing',
    'claims',
    /mongolia-advanced-from-the-forefront/,
    'nowhere',
    /^claims\.csv, line 2, column source, "nowhere": sources\.csv has no such row$/m,
  ],
  [
    'a key that is there twice',
    'organisations',
    /$/,
    'steppe,Steppe again,,,\r\n',
    /^organisations\.csv, line \d+, column organisation, "steppe": another row before it has the same$/m,
  ],
  [
    'a name that is longer than one may be',
    'organisations',
    /$/,
    `tuul,${'Ө'.repeat(801)},,,\r\n`,
    /^organisations\.csv, line \d+, column name, "Ө{200}": has 801 characters, and may have 800; shorten it$/m,
  ],
  [
    'a long name in what a wave was once',
    'revisions',
    /""topic"":""/,
    `""topic"":""${'Ө'.repeat(801)}`,
    /^revisions\.csv, line \d+, column state: the name “Ө{40}…” has \d+ characters, and may have 800; shorten it$/m,
  ],
  [
    'a number that is larger than is kept',
    'options',
    /substantive,\d+,/,
    'substantive,3000000000,',
    /^options\.csv, line \d+, column position, "3000000000": must be at most 2147483647$/m,
  ],
  [
    'an instant before there were years',
    'revisions',
    /,\d{4}-(\d\d-\d\dT)/,
    ',0000-$1',
    /^revisions\.csv, line 2, column at, "0000-[^"]+": must be an instant/m,
  ],
  ['another header', 'items', /^wave,item_number/, 'wave,item', /^items\.csv, line 1, "wave,item,/m],
  ['a quote that is never closed', 'questions', /$/, '"', /^questions\.csv, line \d+: /m],
] as const)('%s is refused with its place, and nothing is written', async (_, table, from, to, message) => {
  const files = unzipSync(zip);
  const name = `${table}.csv`;
  const changed = textOf(files[name]).replace(from, to);
  expect(changed).not.toBe(textOf(files[name]));
  const restored = await openRegister('empty');
  const before = await dumpRegister(restored);
  const broken = zipSync({ ...files, [name]: new TextEncoder().encode(changed) });
  await expect(restoreRegister(restored, broken)).rejects.toThrow(message);
  expect(await dumpRegister(restored)).toEqual(before);
});

test('what lacks a table, or is no zip, is refused', async () => {
  const { 'bases.csv': _, ...files } = unzipSync(zip);
  const restored = await openRegister('empty');
  await expect(restoreRegister(restored, zipSync(files))).rejects.toThrow(
    'bases.csv, line 1: the package does not',
  );
  await expect(restoreRegister(restored, new TextEncoder().encode('wave,value\n'))).rejects.toThrow('no zip');
});

test('a small zip that unpacks to a huge field, or says that it unpacks to more than is read, is refused at once', async () => {
  const files = unzipSync(zip);
  const restored = await openRegister('empty');
  const name = 'organisations.csv';
  const header = textOf(files[name]).split('\n')[0];
  const huge = zipSync({
    ...files,
    [name]: new TextEncoder().encode(`${header}\n${'x'.repeat(8_000_000)}`),
  });
  expect(huge.length).toBeLessThan(zip.length + 100_000);
  await expect(restoreRegister(restored, huge)).rejects.toThrow(
    'organisations.csv, line 2: this line has not ended after 4194304 characters',
  );
  const others = Object.entries(files).filter(([file]) => file !== name);
  const said = Buffer.from(
    zipSync({ ...Object.fromEntries(others), [name]: files[name] ?? new Uint8Array() }),
  );
  // The size that the directory of the zip says stands 22 bytes before the name.
  said.writeUInt32LE(0xf0000000, said.lastIndexOf(name) - 22);
  await expect(restoreRegister(restored, said)).rejects.toThrow(
    'organisations.csv, line 1: the table unpacks to 3840 MB, and 1024 MB are read',
  );
  expect(await restored.wave.count()).toBe(0);
});

test('what is not published is not in the package', async () => {
  const before = await archiveOf(register);
  await register.organisation.create({ data: { slug: 'secret', name: 'Secret client' } });
  expect(Buffer.compare(await archiveOf(register), before)).toBe(0);
});

async function historyOf(db: Database, wave: string) {
  return db.revision.findMany({
    where: { public: true, wave: { slug: wave } },
    select: {
      id: true,
      at: true,
      action: true,
      subject: true,
      before: true,
      after: true,
      changes: true,
      reason: true,
    },
    orderBy: { id: 'asc' },
  });
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}
