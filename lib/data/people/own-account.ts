import type { Database } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import type { Editor } from '@/lib/domain/people/editor';
import { newPasswordSchema } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { hashPassword, verifyPassword } from './password';
import { endResetLinks, endSessions, requirePerson } from './require-person';

/** A browser in which somebody is signed in; `since` is an instant as ISO 8601. */
export type OwnSession = { id: string; since: string; ipAddress: string | null; userAgent: string | null };

/** The browsers in which a person is signed in, the latest sign-in first. */
export async function listOwnSessions(db: Database, { id }: Editor): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { userId: id, expiresAt: { gt: new Date() } },
    select: { id: true, createdAt: true, ipAddress: true, userAgent: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt.toISOString() }));
}

/**
 * Gives a person who knows the old password a new one, and ends all their sessions.
 * @throws RuleError `password_wrong` where the old one is not theirs.
 */
export async function changeOwnPassword(
  db: Database,
  { editor, current, password }: { editor: Editor; current: string; password: string },
): Promise<{ email: string }> {
  const chosen = newPasswordSchema.parse(password);
  const known = await passwordOf(db, editor);
  if (known === null || !(await verifyPassword({ hash: known, password: current })))
    throw new RuleError('password_wrong', {}, 'current');
  const hash = await hashPassword(chosen);
  return write(db, async (transaction) => {
    const { email } = await requirePerson(transaction, editor.id);
    // Whoever changed it meanwhile knows better than who typed the one before.
    const { count } = await transaction.account.updateMany({
      where: { userId: editor.id, providerId: 'credential', password: known },
      data: { password: hash },
    });
    if (count === 0) throw new RuleError('password_wrong', {}, 'current');
    await endSessions(transaction, editor.id);
    await endResetLinks(transaction, email);
    await recordRevision(transaction, { editor, action: 'change_password', subject: ['person', email] });
    return { email };
  });
}

/** Signs a person out of every browser, this one too. */
export function signOutEverywhere(db: Database, { editor }: { editor: Editor }): Promise<void> {
  return write(db, async (transaction) => {
    const { email } = await requirePerson(transaction, editor.id);
    await endSessions(transaction, editor.id);
    await recordRevision(transaction, { editor, action: 'sign_out_everywhere', subject: ['person', email] });
  });
}

async function passwordOf(db: Database, { id }: Editor): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { userId: id, providerId: 'credential' },
    select: { password: true },
  });
  return account?.password ?? null;
}
