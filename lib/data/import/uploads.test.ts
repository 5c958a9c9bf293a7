import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const upload = await keepUpload(folder, { person: tuya, name: 'polls.csv', bytes, now });
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
  const { key } = await keepUpload(folder, { person: tuya, name: 'polls.csv', bytes, now });
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
  const upload = await keepUpload(folder, { person: tuya, name: 'polls.csv', bytes, now });
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
    await keepUpload(folder, { person: tuya, name: 'one.csv', bytes, now }),
    await keepUpload(folder, { person: tuya, name: 'two.csv', bytes, now }),
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
  const dayBefore = { person: tuya, bytes };
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
  await expect(keepUpload(folder, { person: tuya, name: 'large.csv', bytes: large, now })).rejects.toThrow(
    'upload_large {"size":65,"most":64}',
  );
  await expect(keepUpload(folder, { person: tuya, name: '', bytes: new Uint8Array(), now })).rejects.toThrow(
    'upload_missing',
  );
  expect(existsSync(folder)).toBe(false);
});

test('nobody but the owner reads what was sent, or what is said of it', async () => {
  const folder = newFolder();
  const upload = await keepUpload(folder, { person: tuya, name: 'polls.csv', bytes, now });
  await keepReport(folder, upload, report);
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  for (const path of [folder, join(folder, upload.key)]) expect(modeOf(path), path).toBe('700');
  for (const name of ['bytes', 'upload.json', 'report.json'])
    expect(modeOf(join(folder, upload.key, name)), name).toBe('600');
});
