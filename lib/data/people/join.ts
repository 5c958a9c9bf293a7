import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import { editorSchema } from '@/lib/domain/people/editor';
import { type NewPerson, newPersonSchema } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { getInvitation, type Invitation, useInvitation } from './invitations';
import { hashChosen } from './password';
import { hasPeople } from './people';
import { endKeys, endResetLinks, endSessions, toKeyChange } from './require-person';

/**
 * Does what a link is for, once: makes the account of who was invited, or gives a person a new password and ends their
 * sessions and API keys. Gives the address to sign in with.
 * @throws RuleError `link_gone` where it is used, too old, replaced or none of ours; `password_common`, `password_own`.
 */
export async function acceptInvitation(
  db: Database,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  // First, since to hash a password is dear: a link of nobody costs nothing.
  const whom = await getInvitation(db, token);
  if (!whom) throw new RuleError('link_gone');
  const hash = await hashChosen(password, whom);
  return write(db, async (transaction) => {
    const invitation = await getInvitation(transaction, token);
    if (!invitation) throw new RuleError('link_gone');
    await useInvitation(transaction, token);
    await (invitation.purpose === 'join'
      ? createPerson(transaction, invitation, hash)
      : resetPassword(transaction, invitation, hash));
    return { email: invitation.email };
  });
}

/** The secret part of the set-up link. It follows from the key of the register, so that showing it writes nothing. */
export function setUpToken(secret: string): string {
  return createHmac('sha256', secret).update('set-up').digest('base64url');
}

/** Whether a set-up link with this token makes the first admin: it is ours, and nobody has an account yet. */
export async function isSetUpOpen(
  db: Database | Transaction,
  { secret, token }: { secret: string; token: string },
): Promise<boolean> {
  const wanted = Buffer.from(setUpToken(secret));
  const given = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted) && !(await hasPeople(db));
}

/**
 * Makes the first admin of a register.
 * @throws RuleError `link_gone` where somebody has an account already, or the link is none of ours; `password_common`,
 * `password_own`.
 */
export async function createFirstAdmin(
  db: Database,
  options: { secret: string; token: string; name: string; email: string; password: string },
): Promise<void> {
  if (!(await isSetUpOpen(db, options))) throw new RuleError('link_gone');
  const { name, email, password } = options;
  const person = newPersonSchema.parse({ name, email, role: 'admin' });
  const hash = await hashChosen(password, person);
  return write(db, async (transaction) => {
    if (!(await isSetUpOpen(transaction, options))) throw new RuleError('link_gone');
    await createPerson(transaction, person, hash);
  });
}

async function createPerson(
  transaction: Transaction,
  { name, email, role }: NewPerson,
  password: string,
): Promise<void> {
  const known = await transaction.user.findUnique({ where: { email }, select: { name: true } });
  if (known) throw new RuleError('person_exists', { email, name: known.name }, 'email');
  const id = randomUUID();
  // The account of a password, as the sign-in library looks for it.
  const account = { id: randomUUID(), accountId: id, providerId: 'credential', password };
  await transaction.user.create({
    data: { id, name, email, role, accounts: { create: account } },
    select: { id: true },
  });
  await recordRevision(transaction, {
    editor: editorSchema.parse({ id, name }),
    action: 'join',
    subject: ['person', email],
    after: { name, email, role },
  });
}

async function resetPassword(
  transaction: Transaction,
  { email }: Invitation,
  password: string,
): Promise<void> {
  const person = await transaction.user.findUnique({
    where: { email, disabled: false },
    select: { id: true, name: true },
  });
  if (!person) throw new RuleError('link_gone');
  await transaction.account.updateMany({
    where: { userId: person.id, providerId: 'credential' },
    data: { password },
  });
  await endSessions(transaction, person.id);
  await endResetLinks(transaction, email);
  const keys = await endKeys(transaction, person.id);
  const editor = editorSchema.parse(person);
  await recordRevision(transaction, {
    ...{ editor, action: 'reset_password', subject: ['person', email] },
    ...toKeyChange(keys),
  });
}
