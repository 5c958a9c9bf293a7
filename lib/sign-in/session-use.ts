import type { Database } from '@/lib/data/db';
import { roleSchema } from '@/lib/domain/people/editor';
import { isWorthNoting, sessionEnd } from '@/lib/domain/people/session-limits';

/** A session as the sign-in library finds it. */
type Found = { session: { id: string; createdAt: Date; expiresAt: Date }; user: { role: string } };

/**
 * Puts the end of a session off, which somebody uses. It is written some times an hour, not at each request: a look at a
 * page leaves the register as it was.
 */
export async function noteUse(db: Database, { session, user }: Found, now = new Date()): Promise<void> {
  const role = roleSchema.parse(user.role);
  const { id, createdAt: since, expiresAt: end } = session;
  if (!isWorthNoting(role, { since, end, now })) return;
  // Whoever is signed out meanwhile stays so.
  await db.session.updateMany({ where: { id }, data: { expiresAt: sessionEnd(role, { since, now }) } });
}
