import { expect, test, vi } from 'vitest';
import { openRegister } from '@/tests/samples/open-register';
import { openLeases } from '../leases/open-leases';
import { cancelImport, progressOf, runOnce } from './running-imports';

test('an import says how far it is while it runs, and nothing before and after', async () => {
  const leases = openLeases(await openRegister('empty'));
  expect(await progressOf(leases, 'key')).toBeUndefined();
  const done = await runOnce(leases, 'key', async ({ progress }) => {
    expect(await progressOf(leases, 'key')).toBeNull();
    const at = { phase: 'writing', done: 3, total: 7 } as const;
    progress(at);
    await vi.waitFor(async () => expect(await progressOf(leases, 'key')).toEqual(at), { timeout: 60_000 });
    return 'done';
  });
  expect(done).toBe('done');
  expect(await progressOf(leases, 'key')).toBeUndefined();
});

test('an import does not run twice at once', async () => {
  const leases = openLeases(await openRegister('empty'));
  await runOnce(leases, 'key', async () => {
    await expect(runOnce(leases, 'key', async () => {})).rejects.toThrow('import_running');
    expect(await progressOf(leases, 'key')).toBeNull();
    expect(await runOnce(leases, 'another key', async () => 'done')).toBe('done');
  });
});

test('an import is ended from elsewhere, and another may begin', async () => {
  const leases = openLeases(await openRegister('empty'));
  const ended = runOnce(leases, 'key', async ({ signal }) => {
    await cancelImport(leases, 'key');
    await vi.waitFor(() => expect(signal.aborted).toBe(true), { timeout: 60_000 });
    signal.throwIfAborted();
  });
  await expect(ended).rejects.toThrow('import_cancelled');
  expect(await runOnce(leases, 'key', async () => 'again')).toBe('again');
});

test('what is ended in its last moment is not kept', async () => {
  const leases = openLeases(await openRegister('empty'));
  const ended = runOnce(leases, 'key', async ({ confirm }) => {
    await cancelImport(leases, 'key');
    await confirm();
  });
  await expect(ended).rejects.toThrow('import_cancelled');
});
