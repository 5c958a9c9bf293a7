import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import type { NewKey } from '@/lib/domain/people/api-key';
import { editorSchema } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { refuseWrites } from '@/tests/samples/refuse-writes';
import { sampleAdmin as admin, arrangePerson, samplePassword } from '@/tests/samples/sample-people';
import { createKey, getKeyHolder, listKeys, noteKeyUse, revokeKey, revokeOwnKey } from './api-keys';
import { inviteToResetPassword } from './invitations';
import { acceptInvitation } from './join';
import { changeOwnPassword } from './own-account';
import { getPerson } from './people';
import { changeRole, disablePerson, enablePerson } from './write-people';

const nightly: NewKey = { name: 'Nightly', scopes: ['drafts', 'publish'], lifetime: '90' };

async function arrangeKey(db: Database, wanted: Partial<NewKey> = {}) {
  const { id, name } = await arrangePerson(db, { role: 'publisher', name: 'Dulmaa' });
  const editor = editorSchema.parse({ id, name });
  return { editor, ...(await createKey(db, { editor, ...nightly, ...wanted })) };
}

describe('a key', () => {
  test('lets its holder in with its secret, of which the register keeps the hash alone', async () => {
    const db = await openRegister('empty');
    const { editor, secret, key } = await arrangeKey(db);
    expect(secret).toMatch(/^barometer_[\w-]{43}$/);
    expect(await getKeyHolder(db, secret)).toEqual({
      key: { id: key.id, scopes: ['drafts', 'publish'] },
      person: { ...editor, role: 'publisher' },
    });
    for (const other of ['', 'barometer_', secret.slice(0, -1), secret.toLowerCase(), `${secret} `])
      expect(await getKeyHolder(db, other), other).toBeNull();
    expect(JSON.stringify(await dumpRegister(db))).not.toContain(secret.slice(15));
  });

  test('is listed by its name and beginning, with when it ends and when it last wrote', async () => {
    const db = await openRegister('empty');
    const { editor, secret, key } = await arrangeKey(db);
    const forEver = await createKey(db, { editor, name: 'Other', scopes: ['drafts'], lifetime: 'never' });
    await noteKeyUse(db, key);
    const [other, first] = await listKeys(db, { userId: editor.id });
    expect(other).toEqual({ ...forEver.key, expires: null, used: null });
    expect(first).toEqual({ ...key, used: expect.stringMatching(/Z$/) });
    expect(secret.startsWith(key.beginning)).toBe(true);
    expect(key.beginning).toHaveLength(14);
    const lasts = Date.parse(key.expires ?? '') - Date.parse(key.since);
    expect(Math.round(lasts / (24 * 60 * 60 * 1000))).toBe(90);
    expect((await getPerson(db, editor.id))?.keys).toBe(2);
  });

  test('opens nothing once it is revoked, by its holder or by an admin, or has expired', async () => {
    const db = await openRegister('empty');
    const { editor, secret, key } = await arrangeKey(db);
    await revokeOwnKey(db, { editor, id: key.id });
    expect(await getKeyHolder(db, secret)).toBeNull();
    const second = await createKey(db, { editor, ...nightly });
    await revokeKey(db, { admin, id: second.key.id });
    expect(await getKeyHolder(db, second.secret)).toBeNull();
    expect(await listKeys(db, { userId: editor.id })).toEqual([]);
    const third = await createKey(db, { editor, ...nightly });
    await db.apiKey.update({ where: { id: third.key.id }, data: { expiresAt: new Date() } });
    expect(await getKeyHolder(db, third.secret)).toBeNull();
    expect(await listKeys(db, { userId: editor.id })).toHaveLength(1);
  });

  test('ends for good when its holder is disabled', async () => {
    const db = await openRegister('empty');
    const { editor, secret } = await arrangeKey(db);
    await disablePerson(db, { admin, id: editor.id });
    expect(await getKeyHolder(db, secret)).toBeNull();
    await enablePerson(db, { admin, id: editor.id });
    expect(await getKeyHolder(db, secret)).toBeNull();
  });

  test('ends with the password of its holder: by a reset always, by a change unless they keep it', async () => {
    const db = await openRegister('empty');
    const { editor, secret, key } = await arrangeKey(db);
    const other = await createKey(db, { editor, ...nightly, name: 'Weekly' });
    const arePassing = async () =>
      Promise.all([secret, other.secret].map(async (one) => (await getKeyHolder(db, one)) !== null));
    const noted = async () =>
      db.revision.findFirst({
        where: { action: { in: ['change_password', 'reset_password'] } },
        select: { action: true, before: true, after: true },
        orderBy: { id: 'desc' },
      });
    const [first, second] = ['a new password of hers', 'and one more, of reindeer'];
    const kept = await changeOwnPassword(db, {
      ...{ editor, current: samplePassword, password: first },
      keep: [other.key.id, key.id + 1000],
    });
    expect(kept).toMatchObject({ endedKeys: 1 });
    expect(await arePassing()).toEqual([false, true]);
    expect(await noted()).toEqual({
      action: 'change_password',
      before: { keys: ['Weekly', 'Nightly'] },
      after: { keys: ['Weekly'] },
    });
    await changeOwnPassword(db, { editor, current: first, password: second });
    expect(await arePassing()).toEqual([false, false]);
    const third = await createKey(db, { editor, ...nightly });
    const { token } = await inviteToResetPassword(db, { admin, id: editor.id });
    expect(await getKeyHolder(db, third.secret)).not.toBeNull();
    await acceptInvitation(db, { token, password: samplePassword });
    expect(await getKeyHolder(db, third.secret)).toBeNull();
    expect(await noted()).toEqual({
      action: 'reset_password',
      before: { keys: ['Nightly'] },
      after: { keys: [] },
    });
  });

  test('tells the role that its holder has now', async () => {
    const db = await openRegister('empty');
    const { editor, secret } = await arrangeKey(db);
    await changeRole(db, { admin, id: editor.id, role: 'editor' });
    expect((await getKeyHolder(db, secret))?.person.role).toBe('editor');
  });
});

test('making and revoking write one revision each, without the secret', async () => {
  const db = await openRegister('empty');
  const { editor, secret, key } = await arrangeKey(db);
  await revokeKey(db, { admin, id: key.id });
  const rows = await db.revision.findMany({
    where: { action: { in: ['create_key', 'revoke_key'] } },
    select: { editor: true, action: true, subject: true, before: true, after: true, public: true },
    orderBy: { id: 'asc' },
  });
  const { name, beginning, scopes, expires } = key;
  const what = { name, beginning, scopes, expires };
  const about = { subject: 'person publisher@example.org', public: false };
  expect(rows).toEqual([
    { ...about, editor: editor.name, action: 'create_key', before: null, after: what },
    { ...about, editor: admin.name, action: 'revoke_key', before: what, after: null },
  ]);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

describe('is refused, and leaves nothing behind:', () => {
  async function refusal(db: Database, command: () => Promise<unknown>) {
    const before = await dumpRegister(db);
    const error = await command().catch((thrown: unknown) => thrown);
    expect(await dumpRegister(db)).toEqual(before);
    return error;
  }

  test('a scope beyond one’s role', async () => {
    const db = await openRegister('empty');
    const { id, name } = await arrangePerson(db, { role: 'editor' });
    const editor = editorSchema.parse({ id, name });
    expect(await refusal(db, () => createKey(db, { editor, ...nightly }))).toEqual(
      new RuleError('scope_exceeds_role', {}, 'scopes'),
    );
  });

  test('a second key of one name, and a twenty-first', async () => {
    const db = await openRegister('empty');
    const { editor } = await arrangeKey(db);
    expect(await refusal(db, () => createKey(db, { editor, ...nightly }))).toEqual(
      new RuleError('key_name_taken', { name: 'Nightly' }, 'name'),
    );
    for (let number = 2; number <= 20; number += 1)
      await createKey(db, { editor, ...nightly, name: `Key ${number}` });
    expect(await refusal(db, () => createKey(db, { editor, ...nightly, name: 'One more' }))).toEqual(
      new RuleError('keys_many', { count: 20 }),
    );
  });

  test('to revoke another’s key as one’s own, one that is revoked, or one that is not there', async () => {
    const db = await openRegister('empty');
    const { editor, key } = await arrangeKey(db);
    const gone = new RuleError('key_absent');
    const other = await arrangePerson(db, { role: 'editor' });
    const stranger = editorSchema.parse({ id: other.id, name: other.name });
    expect(await refusal(db, () => revokeOwnKey(db, { editor: stranger, id: key.id }))).toEqual(gone);
    await revokeOwnKey(db, { editor, id: key.id });
    expect(await refusal(db, () => revokeOwnKey(db, { editor, id: key.id }))).toEqual(gone);
    expect(await refusal(db, () => revokeKey(db, { admin, id: 0 }))).toEqual(gone);
  });

  test('either, where the last step fails', async () => {
    const db = await openRegister('empty');
    const { editor, key } = await arrangeKey(db);
    await refuseWrites(db, 'INSERT ON "Revision"');
    const failed = expect.not.objectContaining({ key: expect.anything() });
    expect(await refusal(db, () => createKey(db, { editor, ...nightly, name: 'Other' }))).toEqual(failed);
    expect(await refusal(db, () => revokeOwnKey(db, { editor, id: key.id }))).toEqual(failed);
  });
});
