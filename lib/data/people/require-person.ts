import type { Database, Transaction } from '@/lib/data/db';
import type { Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';

/** A person as commands need them. */
type StoredPerson = { id: string; name: string; email: string; role: Role; disabled: boolean };

/**
 * The person of an id.
 * @throws RuleError `person_absent`.
 */
export async function requirePerson(transaction: Database | Transaction, id: string): Promise<StoredPerson> {
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

/** What became of a person's keys, by their names. */
type EndedKeys = { ended: string[]; kept: string[] };

/** Makes the keys with which programs write in a person's name useless, but for those of the ids to keep. */
export async function endKeys(
  transaction: Transaction,
  userId: string,
  keep: readonly number[] = [],
): Promise<EndedKeys> {
  const keys = await transaction.apiKey.findMany({
    where: { userId, revokedAt: null },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  });
  const ended = keys.filter(({ id }) => !keep.includes(id));
  await transaction.apiKey.updateMany({
    where: { id: { in: ended.map(({ id }) => id) } },
    data: { revokedAt: new Date() },
  });
  const kept = keys.filter(({ id }) => keep.includes(id));
  return { ended: ended.map(({ name }) => name), kept: kept.map(({ name }) => name) };
}

/** What a revision says of keys that ended beside something else; nothing where none did. */
export function toKeyChange({ ended, kept }: EndedKeys) {
  return ended.length === 0 ? {} : { before: { keys: [...kept, ...ended] }, after: { keys: kept } };
}
