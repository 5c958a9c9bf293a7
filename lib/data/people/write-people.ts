import type { Database } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import type { Admin, Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { endKeys, endResetLinks, endSessions, requireAnotherAdmin, requirePerson } from './require-person';

/**
 * Gives a person another role and ends their sessions.
 * @throws RuleError `person_absent`, `role_same` where they have it, `last_admin` where nobody else could do it again.
 */
export function changeRole(
  db: Database,
  { admin, id, role }: { admin: Admin; id: string; role: Role },
): Promise<void> {
  return write(db, async (transaction) => {
    const person = await requirePerson(transaction, id);
    if (person.role === role) throw new RuleError('role_same', { name: person.name }, 'role');
    if (person.role === 'admin') await requireAnotherAdmin(transaction, person);
    await transaction.user.update({ where: { id }, data: { role }, select: { id: true } });
    await endSessions(transaction, id);
    await recordRevision(transaction, {
      editor: admin,
      action: 'change_role',
      subject: ['person', person.email],
      before: { role: person.role },
      after: { role },
    });
  });
}

/**
 * Lets a person sign in no more, and ends their sessions and keys; what they wrote stays theirs.
 * @throws RuleError `person_absent`, `person_disabled` where they are, `last_admin`.
 */
export function disablePerson(db: Database, { admin, id }: { admin: Admin; id: string }): Promise<void> {
  return setDisabled(db, { admin, id, disabled: true });
}

/**
 * Lets a disabled person sign in again, with the password that they had; the keys that they had stay dead.
 * @throws RuleError `person_absent`, `person_enabled` where they may sign in.
 */
export function enablePerson(db: Database, { admin, id }: { admin: Admin; id: string }): Promise<void> {
  return setDisabled(db, { admin, id, disabled: false });
}

function setDisabled(
  db: Database,
  { admin, id, disabled }: { admin: Admin; id: string; disabled: boolean },
): Promise<void> {
  return write(db, async (transaction) => {
    const person = await requirePerson(transaction, id);
    const { name, email } = person;
    if (person.disabled === disabled)
      throw new RuleError(disabled ? 'person_disabled' : 'person_enabled', { name });
    if (disabled && person.role === 'admin') await requireAnotherAdmin(transaction, person);
    await transaction.user.update({ where: { id }, data: { disabled }, select: { id: true } });
    await endSessions(transaction, id);
    await endResetLinks(transaction, email);
    if (disabled) await endKeys(transaction, id);
    await recordRevision(transaction, {
      editor: admin,
      action: disabled ? 'disable' : 'enable',
      subject: ['person', email],
      before: { disabled: !disabled },
      after: { disabled },
    });
  });
}
