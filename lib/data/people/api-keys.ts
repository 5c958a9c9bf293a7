import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Database, Transaction } from '@/lib/data/db';
import { recordRevision } from '@/lib/data/log/record-revision';
import { write } from '@/lib/data/write';
import { isWithinRole, type KeyScope, keyScopeSchema, type NewKey } from '@/lib/domain/people/api-key';
import type { Admin, Editor, Role } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import type { Prisma } from '../generated/client';
import { requirePerson } from './require-person';

/** What every secret begins with, so that people, and programs that look for lost secrets, know one by its sight. */
const mark = 'barometer_';
/** How much of a secret is kept for its holder to know it again by. */
const shownLength = mark.length + 4;
const secretBytes = 32;
const minuteMs = 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;
const mostKeys = 20;

/** A key without its secret; instants as ISO 8601, null where it never ends or was not used yet. */
export type ListedKey = {
  id: number;
  name: string;
  beginning: string;
  scopes: KeyScope[];
  since: string;
  expires: string | null;
  used: string | null;
};

/** Who stands behind a secret: the key, its scopes as given, and its holder as the register has them now. */
export type KeyHolder = {
  key: { id: number; scopes: KeyScope[] };
  person: { id: string; name: string; role: Role };
};

const listedSelect = {
  id: true,
  name: true,
  beginning: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  usedAt: true,
} satisfies Prisma.ApiKeySelect;

/** The keys of a person that were not revoked, the latest first; those that have expired too. */
export async function listKeys(db: Database, { userId }: { userId: string }): Promise<ListedKey[]> {
  const rows = await db.apiKey.findMany({
    where: { userId, revokedAt: null },
    select: listedSelect,
    orderBy: { id: 'desc' },
  });
  return rows.map(toListed);
}

/**
 * Makes a key with which programs write in a person's name; `secret` is shown once and kept nowhere.
 * @throws RuleError `scope_exceeds_role`, `key_name_taken` where another of their keys has the name, `keys_many`.
 */
export function createKey(
  db: Database,
  { editor, name, scopes, lifetime }: NewKey & { editor: Editor },
): Promise<{ secret: string; key: ListedKey }> {
  return write(db, async (transaction) => {
    const { role, email } = await requirePerson(transaction, editor.id);
    if (scopes.some((scope) => !isWithinRole(scope, role)))
      throw new RuleError('scope_exceeds_role', {}, 'scopes');
    await requireRoom(transaction, { userId: editor.id, name });
    const secret = `${mark}${randomBytes(secretBytes).toString('base64url')}`;
    const row = await transaction.apiKey.create({
      data: {
        userId: editor.id,
        secretHash: hashOf(secret),
        beginning: secret.slice(0, shownLength),
        ...{ name, scopes },
        expiresAt: lifetime === 'never' ? null : new Date(Date.now() + Number(lifetime) * dayMs),
      },
      select: listedSelect,
    });
    const key = toListed(row);
    const after = { name, beginning: key.beginning, scopes, expires: key.expires };
    await recordRevision(transaction, { editor, action: 'create_key', subject: ['person', email], after });
    return { secret, key };
  });
}

/**
 * Ends a key of one's own for good.
 * @throws RuleError `key_absent` where one has none of this number, or has revoked it.
 */
export function revokeOwnKey(db: Database, { editor, id }: { editor: Editor; id: number }): Promise<void> {
  return revoke(db, { editor, id, userId: editor.id });
}

/**
 * Ends anybody's key for good.
 * @throws RuleError `key_absent` where there is none of this number, or it is revoked.
 */
export function revokeKey(db: Database, { admin, id }: { admin: Admin; id: number }): Promise<void> {
  return revoke(db, { editor: admin, id });
}

/**
 * Who stands behind a secret, or null where it is unknown, revoked or expired, or its holder is disabled. It is found by
 * its hash: how long the search takes tells nothing of a secret of 256 random bits.
 */
export async function getKeyHolder(db: Database, secret: string): Promise<KeyHolder | null> {
  const row = await db.apiKey.findUnique({
    where: {
      secretHash: hashOf(secret),
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
      user: { disabled: false },
    },
    select: { id: true, scopes: true, user: { select: { id: true, name: true, role: true } } },
  });
  return row && { key: { id: row.id, scopes: readScopes(row.scopes) }, person: row.user };
}

/** Notes that a key has just written something. */
export async function noteKeyUse(db: Database, { id }: { id: number }): Promise<void> {
  await db.apiKey.updateMany({ where: { id }, data: { usedAt: new Date() } });
}

/** Notes that a key was let in, once a minute: each request would else write a row anew. */
export async function noteKeyLetIn(db: Database, { id, now }: { id: number; now: Date }): Promise<void> {
  const earlier = new Date(now.getTime() - minuteMs);
  const isDue = { OR: [{ usedAt: null }, { usedAt: { lt: earlier } }] };
  await db.apiKey.updateMany({ where: { id, ...isDue }, data: { usedAt: now } });
}

async function requireRoom(
  transaction: Transaction,
  { userId, name }: { userId: string; name: string },
): Promise<void> {
  const known = await transaction.apiKey.findMany({
    where: { userId, revokedAt: null },
    select: { name: true },
    take: mostKeys,
  });
  if (known.some((key) => key.name === name)) throw new RuleError('key_name_taken', { name }, 'name');
  if (known.length === mostKeys) throw new RuleError('keys_many', { count: mostKeys });
}

function revoke(
  db: Database,
  { editor, id, userId }: { editor: Editor; id: number; userId?: string },
): Promise<void> {
  return write(db, async (transaction) => {
    const row = await transaction.apiKey.findUnique({
      where: { id, userId, revokedAt: null },
      select: { ...listedSelect, user: { select: { email: true } } },
    });
    if (!row) throw new RuleError('key_absent');
    await transaction.apiKey.update({
      where: { id },
      data: { revokedAt: new Date() },
      select: { id: true },
    });
    const { name, beginning, scopes, expires } = toListed(row);
    await recordRevision(transaction, {
      editor,
      action: 'revoke_key',
      subject: ['person', row.user.email],
      before: { name, beginning, scopes, expires },
    });
  });
}

function toListed(row: Prisma.ApiKeyGetPayload<{ select: typeof listedSelect }>): ListedKey {
  const { id, name, beginning, scopes, createdAt, expiresAt, usedAt } = row;
  return {
    ...{ id, name, beginning, scopes: readScopes(scopes) },
    since: createdAt.toISOString(),
    expires: expiresAt?.toISOString() ?? null,
    used: usedAt?.toISOString() ?? null,
  };
}

function readScopes(stored: unknown): KeyScope[] {
  return z.array(keyScopeSchema).parse(stored);
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
