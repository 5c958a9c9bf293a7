import { randomBytes } from 'node:crypto';
import type { Database } from './db';

const authSecret = 'auth-secret';

/** Makes the key that signs cookies and the set-up link, unless the register has one; says whether it made it. */
export async function createAuthSecret(db: Database): Promise<boolean> {
  if ((await getAuthSecret(db)) !== null) return false;
  const value = randomBytes(32).toString('base64url');
  await db.setting.create({ data: { name: authSecret, value }, select: { name: true } });
  return true;
}

/** The key that signs cookies and the set-up link, or null where none has been made. */
export async function getAuthSecret(db: Database): Promise<string | null> {
  const row = await db.setting.findUnique({ where: { name: authSecret }, select: { value: true } });
  return row?.value ?? null;
}
