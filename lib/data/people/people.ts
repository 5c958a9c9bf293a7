import type { Database, Transaction } from '@/lib/data/db';
import { roleSchema } from '@/lib/domain/people/editor';
import type { SignedIn } from '@/lib/domain/people/person';
import type { Prisma } from '../generated/client';

/**
 * Somebody who may sign in, with the number of browsers in which they are, and of keys with which programs write in
 * their name; `since` is an instant as ISO 8601.
 */
export type ListedPerson = SignedIn & { disabled: boolean; since: string; sessions: number; keys: number };

/** Everybody, the disabled last, by name. */
export async function listPeople(db: Database): Promise<ListedPerson[]> {
  const rows = await db.user.findMany({
    select: listedSelect(),
    orderBy: [{ disabled: 'asc' }, { name: 'asc' }, { email: 'asc' }],
  });
  return rows.map(toListed);
}

/** The person of an id, or null. */
export async function getPerson(db: Database, id: string): Promise<ListedPerson | null> {
  const row = await db.user.findUnique({ where: { id }, select: listedSelect() });
  return row && toListed(row);
}

/** The person of an e-mail address, in lower case, or null. */
export async function getPersonByEmail(db: Database, email: string): Promise<ListedPerson | null> {
  const row = await db.user.findUnique({ where: { email }, select: listedSelect() });
  return row && toListed(row);
}

/** Whether anybody has an account: the set-up link lives until then. */
export async function hasPeople(db: Database | Transaction): Promise<boolean> {
  return (await db.user.findFirst({ select: { id: true } })) !== null;
}

function listedSelect() {
  const now = new Date();
  return {
    id: true,
    name: true,
    email: true,
    role: true,
    disabled: true,
    createdAt: true,
    _count: {
      select: {
        sessions: { where: { expiresAt: { gt: now } } },
        apiKeys: { where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } },
      },
    },
  } satisfies Prisma.UserSelect;
}

function toListed({
  createdAt,
  role,
  _count,
  ...row
}: {
  id: string;
  name: string;
  email: string;
  role: string;
  disabled: boolean;
  createdAt: Date;
  _count: { sessions: number; apiKeys: number };
}): ListedPerson {
  const { sessions, apiKeys: keys } = _count;
  return { ...row, role: roleSchema.parse(role), since: createdAt.toISOString(), sessions, keys };
}
