import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTableFile } from '@/lib/domain/import/file/import-file';
import { mappingSchema } from '@/lib/domain/import/mapping/mapping';
import { emptyReport as report } from '@/tests/samples/empty-report';
import { type BucketServer, serveBucket } from '@/tests/site/bucket-server';
import { memoryLeases } from '../leases/memory-leases';
import { bucketFiles } from './upload-bucket';
import type { UploadFiles } from './upload-files';
import { folderFiles } from './upload-folder';
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
let server: BucketServer;

beforeAll(async () => {
  server = await serveBucket();
});

afterAll(async () => {
  await server.stop();
  rmSync(root, { recursive: true });
});

const leases = memoryLeases();
const tuya = { id: 'tuya', name: 'Tuya' };
const asTuya = { id: 'tuya', role: 'editor' } as const;
const now = new Date('2026-11-25T12:00:00Z');
const bytes = new TextEncoder().encode('Company;M\nSifo;21,4\n');

let places = 0;

function newFolder(): string {
  places += 1;
  return join(root, `register-${places}.db.imports`);
}

/** A new part of the bucket; what lies beside it is none of ours. */
function newPart(): UploadFiles {
  places += 1;
  return bucketFiles({ ...server.bucket, prefix: `uploads-${places}/` });
}

describe.each<[string, () => UploadFiles]>([
  ['a folder', () => folderFiles(newFolder())],
  ['a bucket', newPart],
])('in %s', (_, newPlace) => {
  test('a file is kept as it was sent, under a key that nobody can guess', async () => {
    const files = newPlace();
    const upload = await keepUpload(files, { leases, person: tuya, name: 'polls.csv', parts: [bytes], now });
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
    expect(await getUpload(files, upload.key, asTuya)).toEqual(upload);
    const file = toImportFile(files, upload);
    expect(file).toMatchObject({ name: 'polls.csv', size: 20 });
    const { table } = await readTableFile(file);
    expect(table).toEqual({ columns: ['Company', 'M'], rows: [{ line: 2, cells: ['Sifo', '21,4'] }] });
  });

  test('a file is seen by who sent it and by publishers', async () => {
    const files = newPlace();
    const { key } = await keepUpload(files, { leases, person: tuya, name: 'polls.csv', parts: [bytes], now });
    expect(await getUpload(files, key, { id: 'saran', role: 'editor' })).toBeNull();
    expect(await getUpload(files, key, { id: 'bat', role: 'publisher' })).toMatchObject({ key });
    expect(await listUploads(files, { id: 'bat', role: 'publisher' })).toEqual([]);
    expect(await listUploads(files, asTuya)).toMatchObject([{ key }]);
  });

  test.each(['', '..', '../polls', 'a'.repeat(22), `${'a'.repeat(21)}/`])(
    'nothing is at the key %j',
    async (key) => {
      expect(await getUpload(newPlace(), key, asTuya)).toBeNull();
    },
  );

  test('what is said of a file is kept with it, and so is its report', async () => {
    const files = newPlace();
    const upload = await keepUpload(files, { leases, person: tuya, name: 'polls.csv', parts: [bytes], now });
    const told = { encoding: 'windows-1252', delimiter: ';', sheet: null } as const;
    const mapping = mappingSchema.parse({ name: 'Polls', columns: { Company: { attribute: 'pollster' } } });
    const changed = await tellUpload(files, upload, { told, mapping });
    expect(await getUpload(files, upload.key, asTuya)).toEqual({ ...upload, told, mapping });
    expect(await readReport(files, changed)).toBeNull();
    await keepReport(files, changed, report);
    expect(await readReport(files, changed)).toEqual(report);
  });

  test('of an imported file the report is left, of a discarded one nothing', async () => {
    const files = newPlace();
    const [imported, discarded] = [
      await keepUpload(files, { leases, person: tuya, name: 'one.csv', parts: [bytes], now }),
      await keepUpload(files, { leases, person: tuya, name: 'two.csv', parts: [bytes], now }),
    ];
    await keepReport(files, imported, report);
    await finishUpload(files, imported);
    await discardUpload(files, discarded);
    expect((await files.listNames()).sort()).toEqual([
      `${imported.key}/report.json`,
      `${imported.key}/upload.json`,
    ]);
    expect(await listUploads(files, asTuya)).toEqual([]);
  });

  test('the next file takes those away that have lain for a day', async () => {
    const files = newPlace();
    const dayBefore = { person: tuya, parts: [bytes] };
    const old = await keepUpload(files, {
      leases,
      ...dayBefore,
      name: 'old.csv',
      now: new Date('2026-11-24T11:59:59Z'),
    });
    const young = await keepUpload(files, {
      leases,
      ...dayBefore,
      name: 'young.csv',
      now: new Date('2026-11-24T12:00:01Z'),
    });
    await keepUpload(files, { leases, ...dayBefore, name: 'new.csv', now });
    expect(await getUpload(files, old.key, asTuya)).toBeNull();
    expect(await getUpload(files, young.key, asTuya)).toEqual(young);
  });

  test('a file that is too large or not there is refused, and nothing of it is kept', async () => {
    const files = newPlace();
    const large = new Uint8Array(largestUpload + 1);
    await expect(
      keepUpload(files, { leases, person: tuya, name: 'large.csv', parts: [large], now }),
    ).rejects.toThrow('upload_large {"size":65,"most":64}');
    for (const name of ['', 'empty.csv'])
      await expect(keepUpload(files, { leases, person: tuya, name, parts: [], now })).rejects.toThrow(
        'upload_missing',
      );
    const breaking = async function* () {
      yield bytes;
      throw new Error('gone');
    };
    await expect(
      keepUpload(files, { leases, person: tuya, name: 'a.csv', parts: breaking(), now }),
    ).rejects.toThrow('gone');
    expect(await files.listKeys()).toEqual([]);
  });

  test('files leave room for others: of one person, and of all', async () => {
    const files = newPlace();
    const size = 60 * 1024 * 1024;
    const lay = async (id: string, at: string) => {
      const upload = await keepUpload(files, {
        leases,
        person: { id, name: id },
        name: 'a.csv',
        parts: [bytes],
        mostBytes: 1000,
        now: new Date(at),
      });
      const changed = JSON.stringify({ ...upload, size });
      await files.write(`${upload.key}/upload.json`, [new TextEncoder().encode(changed)]);
      return upload;
    };
    const mine = [];
    for (const hour of [1, 2, 3, 4]) mine.push(await lay('tuya', `2026-11-25T0${hour}:00:00Z`));
    const sendAs = (id: string, mostBytes: number) =>
      keepUpload(files, { leases, person: { id, name: id }, name: 'b.csv', parts: [bytes], mostBytes, now });
    await expect(sendAs('tuya', size)).rejects.toThrow('upload_quota {"most":256,"hours":13}');
    expect((await sendAs('tuya', 1000)).size).toBe(bytes.length);
    for (let count = 4; count < 17; count += 1) await lay(`person ${count}`, '2026-11-25T11:30:00Z');
    await expect(sendAs('somebody', size)).rejects.toThrow('uploads_full {"most":1024,"hours":13}');
    if (mine[0]) await finishUpload(files, mine[0]);
    expect((await sendAs('somebody', size)).person.id).toBe('somebody');
  });

  test('what is on its way counts, and what never came whole goes', async () => {
    const files = newPlace();
    let send = () => {};
    const waiting = new Promise<void>((done) => {
      send = done;
    });
    let begun = 0;
    const coming = async function* () {
      begun += 1;
      await waiting;
      yield bytes;
    };
    const four = Array.from({ length: 4 }, () =>
      keepUpload(files, { leases, person: tuya, name: 'a.csv', parts: coming(), now }),
    );
    while (begun < 4) await setImmediate();
    await expect(
      keepUpload(files, { leases, person: tuya, name: 'a.csv', parts: [bytes], now }),
    ).rejects.toThrow('upload_quota');
    send();
    await Promise.all(four);
    expect((await keepUpload(files, { leases, person: tuya, name: 'a.csv', parts: [bytes], now })).size).toBe(
      20,
    );
    const broken = 'b'.repeat(22);
    await files.write(`${broken}/bytes`, [bytes]);
    const later = new Date(Date.now() + 48 * 60 * 60 * 1000);
    const { key } = await keepUpload(files, {
      leases,
      person: tuya,
      name: 'a.csv',
      parts: [bytes],
      now: later,
    });
    expect((await files.listKeys()).map((each) => each.key)).toEqual([key]);
  });

  test('a file of several parts comes back byte for byte, and one of its name takes its place', async () => {
    const files = newPlace();
    const large = new Uint8Array(12 * 1024 * 1024 + 7).map((_, index) => index % 251);
    const parts = Array.from({ length: 13 }, (_, part) => large.subarray(part << 20, (part + 1) << 20));
    const upload = await keepUpload(files, { leases, person: tuya, name: 'large.csv', parts, now });
    expect(upload.size).toBe(large.length);
    const sent = () => Readable.from(toImportFile(files, upload).chunks());
    const read = await buffer(sent());
    expect(Buffer.compare(read, large)).toBe(0);
    await files.write(`${upload.key}/bytes`, [bytes]);
    expect(await text(sent())).toBe('Company;M\nSifo;21,4\n');
  });

  test('what is discarded while somebody reads it is told so', async () => {
    const files = newPlace();
    const upload = await keepUpload(files, { leases, person: tuya, name: 'polls.csv', parts: [bytes], now });
    await discardUpload(files, upload);
    await expect(readTableFile(toImportFile(files, upload))).rejects.toThrow('upload_gone');
  });

  test('what lies beside uploads, under names of another kind, is left alone', async () => {
    const files = newPlace();
    await files.write('photos/cat.png', [bytes]);
    const later = new Date(Date.now() + 48 * 60 * 60 * 1000);
    await keepUpload(files, { leases, person: tuya, name: 'polls.csv', parts: [bytes], now: later });
    expect(await files.listKeys()).toHaveLength(1);
    expect(await files.listNames()).toHaveLength(2);
    const cat = await files.read('photos/cat.png');
    expect(cat && (await buffer(cat)).length).toBe(bytes.length);
  });
});

test('nobody but the owner reads what was sent, or what is said of it', async () => {
  const folder = newFolder();
  const files = folderFiles(folder);
  const upload = await keepUpload(files, { leases, person: tuya, name: 'polls.csv', parts: [bytes], now });
  await keepReport(files, upload, report);
  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
  for (const path of [folder, join(folder, upload.key)]) expect(modeOf(path), path).toBe('700');
  for (const name of ['bytes', 'upload.json', 'report.json'])
    expect(modeOf(join(folder, upload.key, name)), name).toBe('600');
});

test('an empty folder, which is all that came, goes too', async () => {
  const folder = newFolder();
  const broken = join(folder, 'b'.repeat(22));
  mkdirSync(broken, { recursive: true });
  utimesSync(broken, 0, new Date('2026-11-23T00:00:00Z'));
  const { key } = await keepUpload(folderFiles(folder), {
    leases,
    person: tuya,
    name: 'a.csv',
    parts: [bytes],
    now,
  });
  expect(readdirSync(folder)).toEqual([key]);
});
