import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { readTableFile } from '@/lib/domain/import/file/import-file';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { emptyReport as report } from '@/tests/samples/empty-report';
import {
  discardUpload,
  finishUpload,
  getUpload,
  keepReport,
  keepUpload,
  largestUpload,
  listUploads,
  readReport,
  tellUpload,
  toImportFile,
} from './uploads';

const root = mkdtempSync(join(tmpdir(), 'uploads-'));
afterAll(() => rmSync(root, { recursive: true }));

const tuya = { id: 'tuya', name: 'Tuya' };
const now = new Date('2026-11-25T12:00:00Z');
const bytes = new TextEncoder().encode('Company;M\nSifo;21,4\n');

let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(root, `register-${folders}.db.imports`);
}

const asTuya = { id: 'tuya', role: 'editor' } as const;

test('a file is kept as it was sent, under a key that nobody can guess', async () => {
  const folder = newFolder();
  const upload = await keepUpload(folder, { person: tuya, name: 'polls.csv', parts: [bytes], now });
  expect(upload).toEqual({
    key: expect.stringMatching(/^[\w-]{22}$/),
    name: 'polls.csv',
    size: 20,
    at: '2026-11-25T12:00:00.000Z',
    person: tuya,
    told: { encoding: null, delimiter: null, sheet: null },
    mapping: null,
    isImported: false,
  });
  expect(await getUpload(folder, upload.key, asTuya)).toEqual(upload);
  const file = toImportFile(folder, upload);
  expect(file).toMatchObject({ name: 'polls.csv', size: 20 });
  const { table } = await readTableFile(file);
  expect(table).toEqual({ columns: ['Company', 'M'], rows: [{ line: 2, cells: ['Sifo', '21,4'] }] });
});

test('a file is seen by who sent it and by publishers', async () => {
  const folder = newFolder();
  const { key } = await keepUpload(folder, { person: tuya, name: 'polls.csv', parts: [bytes], now });
  expect(await getUpload(folder, key, { id: 'saran', role: 'editor' })).toBeNull();
  expect(await getUpload(folder, key, { id: 'bat', role: 'publisher' })).toMatchObject({ key });
  expect(await listUploads(folder, { id: 'bat', role: 'publisher' })).toEqual([]);
  expect(await listUploads(folder, asTuya)).toMatchObject([{ key }]);
});

test.each(['', '..', '../polls', 'a'.repeat(22), `${'a'.repeat(21)}/`])(
  'nothing is at the key %j',
  async (key) => {
    expect(await getUpload(newFolder(), key, asTuya)).toBeNull();
  },
);

test('what is said of a file is kept with it, and so is its report', async () => {
  const folder = newFolder();
  const upload = await keepUpload(folder, { person: tuya, name: 'polls.csv', parts: [bytes], now });
  const told = { encoding: 'windows-1252', delimiter: ';', sheet: null } as const;
  const mapping = mappingSchema.parse({ name: 'Polls', columns: { Company: { attribute: 'pollster' } } });
  const changed = await tellUpload(folder, upload, { told, mapping });
  expect(await getUpload(folder, upload.key, asTuya)).toEqual({ ...upload, told, mapping });
  expect(await readReport(folder, changed)).toBeNull();
  await keepReport(folder, changed, report);
  expect(await readReport(folder, changed)).toEqual(report);
});

test('of an imported file the report is left, of a discarded one nothing', async () => {
  const folder = newFolder();
  const [imported, discarded] = [
    await keepUpload(folder, { person: tuya, name: 'one.csv', parts: [bytes], now }),
    await keepUpload(folder, { person: tuya, name: 'two.csv', parts: [bytes], now }),
  ];
  await keepReport(folder, imported, report);
  await finishUpload(folder, imported);
  await discardUpload(folder, discarded);
  expect(readdirSync(join(folder, imported.key)).sort()).toEqual(['report.json', 'upload.json']);
  expect(existsSync(join(folder, discarded.key))).toBe(false);
  expect(await listUploads(folder, asTuya)).toEqual([]);
});

test('the next file takes those away that have lain for a day', async () => {
  const folder = newFolder();
  const dayBefore = { person: tuya, parts: [bytes] };
  const old = await keepUpload(folder, {
    ...dayBefore,
    name: 'old.csv',
    now: new Date('2026-11-24T11:59:59Z'),
  });
  const young = await keepUpload(folder, {
    ...dayBefore,
    name: 'young.csv',
    now: new Date('2026-11-24T12:00:01Z'),
  });
  await keepUpload(folder, { ...dayBefore, name: 'new.csv', now });
  expect(await getUpload(folder, old.key, asTuya)).toBeNull();
  expect(await getUpload(folder, young.key, asTuya)).toEqual(young);
});

test('a file that is too large or not there is refused, and nothing of it is kept', async () => {
  const folder = newFolder();
  const large = new Uint8Array(largestUpload + 1);
  await expect(keepUpload(folder, { person: tuya, name: 'large.csv', parts: [large], now })).rejects.toThrow(
    'upload_large {"size":65,"most":64}',
  );
  for (const name of ['', 'empty.csv'])
    await expect(keepUpload(folder, { person: tuya, name, parts: [], now })).rejects.toThrow(
      'upload_missing',
    );
  const breaking = async function* () {
    yield bytes;
    throw new Error('gone');
  };
  await expect(keepUpload(folder, { person: tuya, name: 'a.csv', parts: breaking(), now })).rejects.toThrow(
    'gone',
  );
  expect(readdirSync(folder)).toEqual([]);
});

test('files leave room for others: of one person, and of all', async () => {
  const folder = newFolder();
  const size = 60 * 1024 * 1024;
  const lay = async (id: string, at: string) => {
    const upload = await keepUpload(folder, {
      person: { id, name: id },
      name: 'a.csv',
      parts: [bytes],
      mostBytes: 1000,
      now: new Date(at),
    });
    writeFileSync(join(folder, upload.key, 'upload.json'), JSON.stringify({ ...upload, size }));
    return upload;
  };
  const mine = [];
  for (const hour of [1, 2, 3, 4]) mine.push(await lay('tuya', `2026-11-25T0${hour}:00:00Z`));
  const sendAs = (id: string, mostBytes: number) =>
    keepUpload(folder, { person: { id, name: id }, name: 'b.csv', parts: [bytes], mostBytes, now });
  await expect(sendAs('tuya', size)).rejects.toThrow('upload_quota {"most":256,"hours":13}');
  expect((await sendAs('tuya', 1000)).size).toBe(bytes.length);
  for (let count = 4; count < 17; count += 1) await lay(`person ${count}`, '2026-11-25T11:30:00Z');
  await expect(sendAs('somebody', size)).rejects.toThrow('uploads_full {"most":1024,"hours":13}');
  if (mine[0]) await finishUpload(folder, mine[0]);
  expect((await sendAs('somebody', size)).person.id).toBe('somebody');
});

test('what is on its way counts, and what never came whole goes', async () => {
  const folder = newFolder();
  let send = () => {};
  const waiting = new Promise<void>((done) => {
    send = done;
  });
  const coming = async function* () {
    await waiting;
    yield bytes;
  };
  const four = Array.from({ length: 4 }, () =>
    keepUpload(folder, { person: tuya, name: 'a.csv', parts: coming(), now }),
  );
  while (!existsSync(folder) || readdirSync(folder).length < 4) await setImmediate();
  await expect(keepUpload(folder, { person: tuya, name: 'a.csv', parts: [bytes], now })).rejects.toThrow(
    'upload_quota',
  );
  send();
  await Promise.all(four);
  expect((await keepUpload(folder, { person: tuya, name: 'a.csv', parts: [bytes], now })).size).toBe(20);
  const broken = join(folder, 'b'.repeat(22));
  mkdirSync(broken);
  utimesSync(broken, 0, new Date('2026-11-23T00:00:00Z'));
  await keepUpload(folder, { person: tuya, name: 'a.csv', parts: [bytes], now });
  expect(existsSync(broken)).toBe(false);
});

test('nobody but the owner reads what was sent, or what is said of it', async () => {
  const folder = newFolder();
  const upload = await keepUpload(folder, { person: tuya, name: 'polls.csv', parts: [bytes], now });
  await keepReport(folder, upload, report);
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  for (const path of [folder, join(folder, upload.key)]) expect(modeOf(path), path).toBe('700');
  for (const name of ['bytes', 'upload.json', 'report.json'])
    expect(modeOf(join(folder, upload.key, name)), name).toBe('600');
});
