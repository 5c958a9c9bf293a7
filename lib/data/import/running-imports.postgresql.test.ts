import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fileOfBytes } from '@/lib/domain/import/file/import-file';
import { dumpRegister, newRegister, openRegisterAt, openTwice } from '@/tests/samples/open-register';
import { samplePublisher, sampleTable } from '@/tests/samples/publish-sample';
import type { Database } from '../db';
import { openLeases } from '../leases/open-leases';
import type { ImportWatch } from './import-plan';
import { runImport } from './run-import';
import { cancelImport, progressOf, runOnce } from './running-imports';

function importSample(db: Database, watch: ImportWatch) {
  return runImport(db, {
    ...watch,
    file: fileOfBytes('polls.csv', new TextEncoder().encode(sampleTable({}))),
    mapping: null,
    alone: true,
    into: 'published',
    editor: samplePublisher,
  });
}

/** Every row but those that say who imports. */
async function dumpKept(db: Database): Promise<unknown> {
  const { Lease: _, ...kept } = await dumpRegister(db);
  return kept;
}

test('another process says how far an import is, and ends it; nothing of it is kept', async () => {
  const [db, otherDb] = await openTwice('empty');
  const [leases, other] = [openLeases(db), openLeases(otherDb)];
  const before = await dumpKept(db);
  const ended = runOnce(leases, 'key', (watch) =>
    importSample(db, {
      ...watch,
      confirm: async () => {
        await watch.confirm();
        expect(await progressOf(other, 'key')).toMatchObject({ phase: 'writing' });
        await expect(runOnce(other, 'key', async () => {})).rejects.toThrow('import_running');
        await cancelImport(other, 'key');
        await watch.confirm();
      },
    }),
  );
  await expect(ended).rejects.toThrow('import_cancelled');
  expect(await dumpKept(db)).toEqual(before);
  expect(await progressOf(other, 'key')).toBeUndefined();
  expect(await runOnce(other, 'key', (watch) => importSample(otherDb, watch))).toMatchObject({
    kind: 'imported',
  });
});

test('of an import whose process is killed nothing is kept, and soon another may begin', async () => {
  const url = await newRegister('empty');
  const db = await openRegisterAt(url);
  const leases = openLeases(db);
  const before = await dumpKept(db);
  // Not by the command of tsx, which would be killed in its place.
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'tests/samples/unfinished-import.ts', url, 'key'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('written\n');
  const progress = () => progressOf(leases, 'key');
  await vi.waitFor(async () => expect(await progress()).toMatchObject({ phase: 'writing' }), {
    timeout: 60_000,
  });
  child.kill('SIGKILL');
  await once(child, 'exit');
  await vi.waitFor(async () => expect(await progress()).toBeUndefined(), { timeout: 60_000 });
  expect(await dumpKept(db)).toEqual(before);
  expect(await runOnce(leases, 'key', (watch) => importSample(db, watch))).toMatchObject({
    kind: 'imported',
  });
});
