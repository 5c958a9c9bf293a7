import { randomBytes } from 'node:crypto';
import type { Database, Transaction } from './db';
import { write } from './write';

const authSecret = 'auth-secret';

/**
 * Makes the key that signs cookies and the set-up link, unless the register has one; says whether it made it. Of several
 * processes that start at once, one does.
 */
export async function createAuthSecret(db: Database): Promise<boolean> {
  if ((await getAuthSecret(db)) !== null) return false;
  return write(db, async (transaction) => {
    if ((await getAuthSecret(transaction)) !== null) return false;
    const value = randomBytes(32).toString('base64url');
    await transaction.setting.create({ data: { name: authSecret, value }, select: { name: true } });
    return true;
  });
}

/** The key that signs cookies and the set-up link, or null where none has been made. */
export async function getAuthSecret(db: Database | Transaction): Promise<string | null> {
  const row = await db.setting.findUnique({ where: { name: authSecret }, select: { value: true } });
  return row?.value ?? null;
}
