import type { Database } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import type { Editor } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { hashChosen, verifyPassword } from './password';
import { endKeys, endResetLinks, endSessions, requirePerson, toKeyChange } from './require-person';

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
 * Gives a person who knows the old password a new one, and ends all their sessions, and their API keys but for those of
 * the ids to keep. Gives the address to sign in with, and how many keys have ended.
 * @throws RuleError `password_wrong` where the old one is not theirs, `password_common`, `password_own`.
 */
export async function changeOwnPassword(
  db: Database,
  {
    editor,
    current,
    password,
    keep = [],
  }: { editor: Editor; current: string; password: string; keep?: readonly number[] | undefined },
): Promise<{ email: string; endedKeys: number }> {
  const known = await requireOwnPassword(db, { editor, typed: current, field: 'current' });
  const person = await requirePerson(db, editor.id);
  const hash = await hashChosen(password, person);
  return write(db, async (transaction) => {
    const { email } = person;
    // Whoever changed it meanwhile knows better than who typed the one before.
    const { count } = await transaction.account.updateMany({
      where: { userId: editor.id, providerId: 'credential', password: known },
      data: { password: hash },
    });
    if (count === 0) throw new RuleError('password_wrong', {}, 'current');
    await endSessions(transaction, editor.id);
    await endResetLinks(transaction, email);
    const keys = await endKeys(transaction, editor.id, keep);
    await recordRevision(transaction, {
      ...{ editor, action: 'change_password', subject: ['person', email] },
      ...toKeyChange(keys),
    });
    return { email, endedKeys: keys.ended.length };
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

/**
 * Judges whether somebody who is signed in knows their password, typed into a field, and gives its hash.
 * @throws RuleError `password_wrong`.
 */
export async function requireOwnPassword(
  db: Database,
  { editor, typed, field }: { editor: Editor; typed: string; field: string },
): Promise<string> {
  const known = await passwordOf(db, editor);
  if (known === null || !(await verifyPassword({ hash: known, password: typed })))
    throw new RuleError('password_wrong', {}, field);
  return known;
}

async function passwordOf(db: Database, { id }: Editor): Promise<string | null> {
  const account = await db.account.findFirst({
    where: { userId: id, providerId: 'credential' },
    select: { password: true },
  });
  return account?.password ?? null;
}
