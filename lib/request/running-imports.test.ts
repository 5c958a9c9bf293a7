import { expect, test } from 'vitest';
import { cancelImport, progressOf, runOnce } from './running-imports';

test('an import says how far it is while it runs, and nothing before and after', async () => {
  expect(progressOf('key')).toBeUndefined();
  const done = await runOnce('key', async ({ progress }) => {
    expect(progressOf('key')).toBeNull();
    progress({ phase: 'writing', done: 3, total: 7 });
    expect(progressOf('key')).toEqual({ phase: 'writing', done: 3, total: 7 });
    return 'done';
  });
  expect(done).toBe('done');
  expect(progressOf('key')).toBeUndefined();
});

test('an import does not run twice at once', async () => {
  await runOnce('key', async () => {
    await expect(runOnce('key', async () => {})).rejects.toThrow('import_running');
    expect(progressOf('key')).toBeNull();
  });
});

test('an import is ended from elsewhere, and another may begin', async () => {
  const ended = runOnce('key', async ({ signal }) => {
    cancelImport('key');
    signal.throwIfAborted();
  });
  await expect(ended).rejects.toThrow('import_cancelled');
  expect(await runOnce('key', async () => 'again')).toBe('again');
});
