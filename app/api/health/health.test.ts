import { rmSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { copyRegister, openRegisterFile } from '@/tests/samples/open-register';
import { serveRegister } from '@/tests/site/serve-register';
import { GET } from './route';

afterEach(() => vi.restoreAllMocks());

async function health() {
  const response = await GET();
  return { status: response.status, says: await response.json() };
}

test('health is ok while somebody else writes, and does not wait for them', async () => {
  const file = await copyRegister('empty');
  await serveRegister(file);
  const other = await openRegisterFile(file);
  await other.$transaction(async (transaction) => {
    await transaction.$executeRawUnsafe('UPDATE "Change" SET "id" = "id" WHERE 0');
    expect(await health()).toEqual({ status: 200, says: { status: 'ok' } });
  });
});

test('health is not ok where nothing can be written, and says why', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  const file = await copyRegister('empty');
  await serveRegister(file);
  rmSync(file);
  expect(await health()).toEqual({ status: 503, says: { status: 'unavailable', why: 'missing' } });
  expect(logged).toHaveBeenCalledWith('health: the database cannot be written:', 'missing');
});
