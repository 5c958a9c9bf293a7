import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BucketServer, serveBucket } from '@/tests/site/bucket-server';
import { findFreePort } from '@/tests/site/free-port';
import { readEnv } from '../../env';
import { memoryLeases } from '../leases/memory-leases';
import { storeTroubleOf } from '../store-trouble';
import { openUploadFiles } from './open-upload-files';
import { type Bucket, bucketFiles } from './upload-bucket';
import type { UploadFiles } from './upload-files';
import { folderFiles } from './upload-folder';
import { keepUpload, listUploads } from './uploads';

const root = mkdtempSync(join(tmpdir(), 'places-'));
const name = `${'k'.repeat(22)}/bytes`;
const bytes = new TextEncoder().encode('Company;M\n');
let server: BucketServer;
let strict: BucketServer;

beforeAll(async () => {
  server = await serveBucket();
  strict = await serveBucket({ isStrict: true });
});

afterAll(async () => {
  await Promise.all([server.stop(), strict.stop()]);
  rmSync(root, { recursive: true });
});

/** What is told of a place in which nothing can be kept: by each way to it the same. */
async function troubleAt(files: UploadFiles): Promise<{ trouble: string | null; message: string }> {
  const person = { id: 'tuya', name: 'Tuya' };
  const ways = [
    () =>
      keepUpload(files, { leases: memoryLeases(), person, name: 'a.csv', parts: [bytes], now: new Date() }),
    () => listUploads(files, { id: 'tuya', role: 'editor' }),
    () => files.write(name, [bytes]),
    () => files.remove(name),
  ];
  const told: { trouble: string | null; message: string }[] = [];
  for (const way of ways)
    await way().then(
      () => told.push({ trouble: null, message: 'kept' }),
      (error: Error) => told.push({ trouble: storeTroubleOf(error), message: error.message }),
    );
  expect(new Set(told.map(({ trouble, message }) => `${trouble} ${message}`)).size).toBe(1);
  return told[0] ?? { trouble: null, message: '' };
}

describe('a bucket in which nothing can be kept is told of with its settings, and with a way out:', () => {
  test.each<[string, (at: Bucket) => Promise<Bucket> | Bucket, string, RegExp]>([
    [
      'its server does not answer',
      async (at) => ({ ...at, endpoint: `http://127.0.0.1:${await findFreePort()}` }),
      'uploads_unreachable',
      /http:\/\/127\.0\.0\.1:\d+ does not answer \(ECONNREFUSED\)\. Start that server, or set S3_ENDPOINT/,
    ],
    [
      'its server knows no such key',
      (at) => ({ ...at, accessKeyId: 'somebody' }),
      'uploads_refused',
      /refuses us the bucket polls \(InvalidAccessKeyId\)\. Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY/,
    ],
    [
      'there is no such bucket',
      (at) => ({ ...at, bucket: 'weather' }),
      'uploads_bucket',
      /there is no bucket weather at http:.*\. Make it, or set UPLOADS_URL/,
    ],
  ])('%s', async (_, spoil, trouble, message) => {
    const told = await troubleAt(bucketFiles(await spoil(server.bucket)));
    expect(told).toEqual({ trouble, message: expect.stringMatching(message) });
    expect(told.message).not.toContain(server.bucket.secretAccessKey);
  });

  test('the secret is a wrong one', async () => {
    await bucketFiles(strict.bucket).write(name, [bytes]);
    const files = bucketFiles({ ...strict.bucket, secretAccessKey: 'guessed' });
    const writing = files.write(name, [bytes]);
    await expect(writing).rejects.toThrow(/SignatureDoesNotMatch/);
    await expect(writing).rejects.toMatchObject({ trouble: 'uploads_refused' });
    await expect(files.read(name)).rejects.not.toThrow('guessed');
  });
});

test('a server that comes back is used again, and has what it had', async () => {
  const other = await serveBucket();
  const files = bucketFiles(other.bucket);
  await files.write(name, [bytes]);
  await other.pause();
  await expect(files.listNames()).rejects.toThrow('does not answer');
  await other.resume();
  expect(await files.listNames()).toEqual([name]);
  await other.stop();
});

test('of a large file whose sender breaks off, nothing is in the bucket, and the trouble is the sender’s', async () => {
  const files = bucketFiles({ ...server.bucket, prefix: 'broken/' });
  const gone = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  const breaking = async function* () {
    yield new Uint8Array(11 * 1024 * 1024);
    throw gone;
  };
  await expect(files.write(name, breaking())).rejects.toBe(gone);
  expect(await files.listNames()).toEqual([]);
});

test('a folder that cannot be one is told of with its setting', async () => {
  const folder = join(root, 'taken');
  writeFileSync(folder, 'a file');
  await expect(folderFiles(folder).write(name, [bytes])).rejects.toMatchObject({
    trouble: 'uploads_folder',
    message: expect.stringMatching(/taken \(\w+\)\. Give .*, or set UPLOADS_URL to another/),
  });
});

describe('the settings lead', () => {
  test('to the folder beside the register, or to another', async () => {
    for (const [UPLOADS_URL, at] of [
      ['', join(root, 'register.db.imports')],
      [`file:${join(root, 'elsewhere')}`, join(root, 'elsewhere')],
    ] as const) {
      const env = readEnv({ DATABASE_URL: `file:${join(root, 'register.db')}`, UPLOADS_URL }, root);
      await openUploadFiles(env).write(name, [bytes]);
      expect(await folderFiles(at).listNames()).toEqual([name]);
    }
  });

  test('to a bucket, and to what the names in it begin with', async () => {
    const { endpoint, accessKeyId, secretAccessKey } = server.bucket;
    const keys = {
      S3_ENDPOINT: endpoint,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
    };
    const env = readEnv({ UPLOADS_URL: 's3://polls/of/ours/', ...keys }, root);
    await openUploadFiles(env).write(name, [bytes]);
    expect(await bucketFiles({ ...server.bucket, prefix: 'of/ours/' }).listNames()).toEqual([name]);
  });
});
