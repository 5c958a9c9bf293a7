import { createHash, randomBytes } from 'node:crypto';
import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import type { Admin, Role } from '@/lib/domain/people/editor';
import type { NewPerson } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { requirePerson } from './require-person';

/** How long a link works, in milliseconds. */
const linkLastsMs = 7 * 24 * 60 * 60 * 1000;

/** What a link lets its holder do, and for whom. */
export type InvitationPurpose = 'join' | 'reset_password';

/** A link that was just made; `token` is shown once and kept nowhere, `expiresAt` is an instant as ISO 8601. */
export type NewLink = { token: string; email: string; name: string; expiresAt: string };

/** An invitation that nobody has followed yet; `expiresAt` is an instant as ISO 8601. */
export type OpenInvitation = NewPerson & { id: number; expiresAt: string };

/** Whom a link is for. */
export type Invitation = NewPerson & { purpose: InvitationPurpose };

/**
 * Makes the link with which somebody joins. An earlier one to the same address works no more.
 * @throws RuleError `person_exists` where the address has an account.
 */
export function invite(
  db: Database,
  { admin, name, email, role }: NewPerson & { admin: Admin },
): Promise<NewLink> {
  return write(db, async (transaction) => {
    const known = await transaction.user.findUnique({ where: { email }, select: { name: true } });
    if (known) throw new RuleError('person_exists', { email, name: known.name }, 'email');
    const link = await createLink(transaction, { purpose: 'join', name, email, role, createdBy: admin.id });
    const after = { name, email, role };
    await recordRevision(transaction, { editor: admin, action: 'invite', subject: ['person', email], after });
    return link;
  });
}

/**
 * Makes the link with which a person chooses a new password. Until then the old one holds.
 * @throws RuleError `person_absent`, `person_disabled`.
 */
export function inviteToResetPassword(
  db: Database,
  { admin, id }: { admin: Admin; id: string },
): Promise<NewLink> {
  return write(db, async (transaction) => {
    const { name, email, role, disabled } = await requirePerson(transaction, id);
    if (disabled) throw new RuleError('person_disabled', { name });
    const link = await createLink(transaction, {
      ...{ purpose: 'reset_password', name, email, role },
      createdBy: admin.id,
    });
    await recordRevision(transaction, { editor: admin, action: 'invite_reset', subject: ['person', email] });
    return link;
  });
}

/**
 * Takes an invitation back: its link works no more.
 * @throws RuleError `invitation_absent` where it has been followed, taken back or replaced.
 */
export function uninvite(db: Database, { admin, id }: { admin: Admin; id: number }): Promise<void> {
  return write(db, async (transaction) => {
    const found = await transaction.invitation.findUnique({
      where: { id, purpose: 'join', usedAt: null },
      select: { name: true, email: true, role: true },
    });
    if (!found) throw new RuleError('invitation_absent');
    await transaction.invitation.delete({ where: { id }, select: { id: true } });
    await recordRevision(transaction, {
      editor: admin,
      action: 'uninvite',
      subject: ['person', found.email],
      before: found,
    });
  });
}

/** The invitations to join that can still be followed, the latest first. */
export async function listOpenInvitations(db: Database): Promise<OpenInvitation[]> {
  const rows = await db.invitation.findMany({
    where: { purpose: 'join', usedAt: null, expiresAt: { gt: new Date() } },
    select: { id: true, name: true, email: true, role: true, expiresAt: true },
    orderBy: { id: 'desc' },
  });
  return rows.map(({ expiresAt, ...row }) => ({ ...row, expiresAt: expiresAt.toISOString() }));
}

/** Whom the link of this token is for, or null where it leads nowhere (any more). */
export async function getInvitation(db: Database | Transaction, token: string): Promise<Invitation | null> {
  return db.invitation.findUnique({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
    select: { purpose: true, name: true, email: true, role: true },
  });
}

/** Notes that a link was followed; called in the transaction of what it led to. */
export async function useInvitation(transaction: Transaction, token: string): Promise<void> {
  const data = { usedAt: new Date() };
  await transaction.invitation.update({ where: { tokenHash: hashOf(token) }, data, select: { id: true } });
}

async function createLink(
  transaction: Transaction,
  { purpose, ...whom }: NewPerson & { purpose: InvitationPurpose; createdBy: string; role: Role },
): Promise<NewLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + linkLastsMs);
  await transaction.invitation.deleteMany({ where: { email: whom.email, purpose, usedAt: null } });
  await transaction.invitation.create({
    data: { ...whom, purpose, tokenHash: hashOf(token), expiresAt },
    select: { id: true },
  });
  return { token, email: whom.email, name: whom.name, expiresAt: expiresAt.toISOString() };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
