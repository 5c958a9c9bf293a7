import type { Transaction } from '@/lib/data/db';
import type { Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';

/** A person as commands need them. */
type StoredPerson = { id: string; name: string; email: string; role: Role; disabled: boolean };

/**
 * The person of an id.
 * @throws RuleError `person_absent`.
 */
export async function requirePerson(transaction: Transaction, id: string): Promise<StoredPerson> {
  const person = await transaction.user.findUnique({
    where: { id },
    select: { id: true, name: true, email: true, role: true, disabled: true },
  });
  if (!person) throw new RuleError('person_absent');
  return person;
}

/**
 * Judges whether an admin can be done without: somebody must be able to invite people.
 * @throws RuleError `last_admin` where this is the only one who may sign in.
 */
export async function requireAnotherAdmin(
  transaction: Transaction,
  { id, name }: StoredPerson,
): Promise<void> {
  const other = await transaction.user.findFirst({
    where: { role: 'admin', disabled: false, id: { not: id } },
    select: { id: true },
  });
  if (!other) throw new RuleError('last_admin', { name }, 'role');
}

/** Signs a person out of every browser. */
export async function endSessions(transaction: Transaction, userId: string): Promise<void> {
  await transaction.session.deleteMany({ where: { userId } });
}

/** Makes every link with which a person could choose a password useless. */
export async function endResetLinks(transaction: Transaction, email: string): Promise<void> {
  await transaction.invitation.deleteMany({ where: { email, purpose: 'reset_password', usedAt: null } });
}

/** Makes every key with which a program writes in a person's name useless. */
export async function endKeys(transaction: Transaction, userId: string): Promise<void> {
  await transaction.apiKey.updateMany({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}
