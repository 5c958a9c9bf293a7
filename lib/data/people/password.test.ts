import { afterEach, expect, test, vi } from 'vitest';
import { hashPassword, verifyPassword } from './password';

const password = 'correct horse battery staple';

afterEach(() => vi.unstubAllEnvs());

test.each(['0', '1'])(
  'with CHEAP_PASSWORDS=%s a hash is of its password alone, and never twice the same',
  async (cheap) => {
    vi.stubEnv('CHEAP_PASSWORDS', cheap);
    const hash = await hashPassword(password);
    expect(await verifyPassword({ hash, password })).toBe(true);
    expect(await verifyPassword({ hash, password: `${password} ` })).toBe(false);
    expect(await hashPassword(password)).not.toBe(hash);
  },
);

test('what a site is served with takes no hash that costs nothing', async () => {
  vi.stubEnv('CHEAP_PASSWORDS', '1');
  const hash = await hashPassword(password);
  vi.stubEnv('CHEAP_PASSWORDS', '0');
  expect(await verifyPassword({ hash, password })).toBe(false);
  expect(await hashPassword(password)).toMatch(/^[0-9a-f]+:[0-9a-f]{128}$/);
});
