import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { openRegister } from '@/tests/samples/open-register';
import { storeKindFor } from '../sql/dialect-of';
import {
  listSecurity,
  listSecurityPeople,
  noteSecurity,
  type SecurityFilter,
  type SecurityNote,
} from './security-log';

const everything: SecurityFilter = { kind: null, person: null, address: null, from: null, to: null };
const oyun = { id: 'oyun', name: 'Oyun' };
const failed: SecurityNote = {
  ...{ kind: 'sign_in_failed', person: oyun, address: '198.51.100.7' },
  ...{ device: 'Firefox on Linux', what: null },
};
const at = (text: string) => new Date(`2026-12-${text}:00Z`);
const iso = (text: string) => at(text).toISOString();

async function read(db: Database, filter: Partial<SecurityFilter> = {}, page = 1) {
  const asked = { filter: { ...everything, ...filter }, page, pageSize: 50 };
  return (await listSecurity(db, asked)).entries.map(({ id: _, ...entry }) => entry);
}

test('the same again within the hour is counted, whatever else happens meanwhile', async () => {
  const db = await openRegister('empty');
  await noteSecurity(db, failed, at('01T08:00'));
  await noteSecurity(db, { ...failed, kind: 'locked_out' }, at('01T08:10'));
  await noteSecurity(db, { ...failed, person: null }, at('01T08:20'));
  await noteSecurity(db, failed, at('01T08:30'));
  await noteSecurity(db, failed, at('01T09:29'));
  await noteSecurity(db, failed, at('01T10:30'));
  const { person: _, ...line } = failed;
  expect(await read(db)).toEqual([
    { ...line, person: 'Oyun', at: iso('01T10:30'), last: iso('01T10:30'), times: 1 },
    { ...line, person: null, at: iso('01T08:20'), last: iso('01T08:20'), times: 1 },
    { ...line, kind: 'locked_out', person: 'Oyun', at: iso('01T08:10'), last: iso('01T08:10'), times: 1 },
    { ...line, person: 'Oyun', at: iso('01T08:00'), last: iso('01T09:29'), times: 3 },
  ]);
});

test('the log is narrowed by what, whom, from where and when', async () => {
  const db = await openRegister('empty');
  await noteSecurity(db, failed, at('01T23:50'));
  await noteSecurity(db, failed, at('02T00:10'));
  await noteSecurity(db, { ...failed, kind: 'signed_in', address: '2001:db8::1' }, at('03T08:00'));
  await noteSecurity(db, { ...failed, person: { id: 'bat', name: 'Bat' } }, at('04T08:00'));
  const firsts = async (filter: Partial<SecurityFilter>) => (await read(db, filter)).map((entry) => entry.at);
  expect(await firsts({ kind: 'signed_in' })).toEqual([iso('03T08:00')]);
  expect(await firsts({ person: 'Bat' })).toEqual([iso('04T08:00')]);
  expect(await firsts({ address: '2001:db8:' })).toEqual([iso('03T08:00')]);
  expect(await firsts({ from: '2026-12-02', to: '2026-12-03' })).toEqual([iso('03T08:00'), iso('01T23:50')]);
  expect(await read(db, {}, 2)).toEqual([]);
  expect(await listSecurityPeople(db, 10)).toEqual(['Bat', 'Oyun']);
});

test('what is half a year old is removed, and so is what has twenty thousand lines after it', async () => {
  const db = await openRegister('empty');
  await noteSecurity(db, failed, new Date('2026-05-30T00:00:00Z'));
  await noteSecurity(db, failed, new Date('2026-06-30T00:00:00Z'));
  await noteSecurity(db, failed, at('01T08:00'));
  expect(await db.securityEvent.count()).toBe(2);
  // As if as many had been written since.
  await db.$executeRawUnsafe(
    storeKindFor(db) === 'sqlite'
      ? `UPDATE sqlite_sequence SET seq = seq + 19998 WHERE name = 'SecurityEvent'`
      : `SELECT setval('"SecurityEvent_id_seq"', (SELECT last_value FROM "SecurityEvent_id_seq") + 19998)`,
  );
  await noteSecurity(db, failed, at('01T10:00'));
  expect((await read(db)).map((entry) => entry.at)).toEqual([iso('01T10:00'), iso('01T08:00')]);
});

test('a long address and path are cut', async () => {
  const db = await openRegister('empty');
  await noteSecurity(db, { ...failed, address: 'a'.repeat(1000), what: `/${'b'.repeat(1000)}` });
  const [entry] = await read(db);
  expect([entry?.address.length, entry?.what?.length]).toEqual([200, 200]);
});
