import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openTwice } from '@/tests/samples/open-register';
import { openLeases } from '../leases/open-leases';
import { folderFiles } from './upload-folder';
import { keepUpload, largestUpload } from './uploads';

const folder = mkdtempSync(join(tmpdir(), 'shared-uploads-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('files that come to two processes at once take no more room than there is', async () => {
  const both = (await openTwice('empty')).map((db) => openLeases(db));
  const files = folderFiles(folder);
  let send = () => {};
  const sent = new Promise<void>((done) => {
    send = done;
  });
  const parts = async function* () {
    await sent;
    yield new TextEncoder().encode('a;b\n');
  };
  let refused = 0;
  const person = { id: 'tuya', name: 'Tuya' };
  const given = { person, name: 'a.csv', mostBytes: largestUpload, now: new Date() };
  const keeping = Array.from({ length: 4 }, () => both)
    .flat()
    .map((leases) =>
      keepUpload(files, { ...given, leases, parts: parts() }).catch((error) => {
        refused += 1;
        // Four of the largest are all that one person may have; the others know of them before they have come.
        if (refused === 4) send();
        throw error;
      }),
    );
  const answers = await Promise.allSettled(keeping);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(4);
  for (const answer of answers)
    if (answer.status === 'rejected') expect(String(answer.reason)).toContain('upload_quota');
  expect(await files.listKeys()).toHaveLength(4);
});
