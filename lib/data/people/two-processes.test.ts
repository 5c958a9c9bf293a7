import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { createAuthSecret, getAuthSecret } from '@/lib/data/settings';
import { editorSchema } from '@/lib/domain/people/editor';
import { openTwice } from '@/tests/samples/open-register';
import {
  sampleAdmin as admin,
  arrangePerson,
  samplePassword as password,
} from '@/tests/samples/sample-people';
import { createKey, listKeys, noteKeyLetIn } from './api-keys';
import { invite, inviteToResetPassword, listOpenInvitations } from './invitations';
import { acceptInvitation, createFirstAdmin, setUpToken } from './join';
import { listSecurity, noteSecurity } from './security-log';

// Two processes have one register open, and are asked for the same thing at the same moment.

/** What comes of asking each of them so often: how many times it was done, and why it was not. */
async function ask(two: readonly Database[], times: number, run: (db: Database) => Promise<unknown>) {
  const asked = Array.from({ length: times }, () => two.map(run)).flat();
  const answers = await Promise.allSettled(asked);
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? String(answer.reason) : []));
  return { done: answers.length - refusals.length, refusals: [...new Set(refusals)] };
}

const dulmaa = { name: 'Dulmaa', email: 'dulmaa@example.org', role: 'editor' } as const;
const once = { done: 1, refusals: ['RuleError: link_gone {}'] };

test('an invitation is followed once', async () => {
  const two = await openTwice('empty');
  const { token } = await invite(two[0], { admin, ...dulmaa });
  expect(await ask(two, 2, (db) => acceptInvitation(db, { token, password }))).toEqual(once);
  expect(await two[0].user.count()).toBe(1);
});

test('a link to choose a new password is followed once', async () => {
  const two = await openTwice('empty');
  const { id } = await arrangePerson(two[0], dulmaa);
  const { token } = await inviteToResetPassword(two[0], { admin, id });
  expect(await ask(two, 2, (db) => acceptInvitation(db, { token, password }))).toEqual(once);
});

test('of two links to one address the earlier works no more', async () => {
  const two = await openTwice('empty');
  expect(await ask(two, 2, (db) => invite(db, { admin, ...dulmaa }))).toEqual({ done: 4, refusals: [] });
  expect(await listOpenInvitations(two[0])).toHaveLength(1);
});

test('the set-up link makes one first admin', async () => {
  const two = await openTwice('empty');
  const given = { secret: 'a key', token: setUpToken('a key'), password };
  let count = 0;
  const setUp = (db: Database) => {
    count += 1;
    return createFirstAdmin(db, { ...given, name: `Oyun ${count}`, email: `oyun-${count}@example.org` });
  };
  expect(await ask(two, 2, setUp)).toEqual(once);
  expect(await two[0].user.count()).toBe(1);
});

test('the key of the register is made once, and all have the same', async () => {
  const two = await openTwice('empty');
  const made = await Promise.all([...two, ...two].map((db) => createAuthSecret(db)));
  expect(made.filter((isMade) => isMade)).toHaveLength(1);
  expect(await getAuthSecret(two[1])).toBe(await getAuthSecret(two[0]));
});

test('the security log loses nothing, and has one line for the same', async () => {
  const two = await openTwice('empty');
  const note = {
    kind: 'sign_in_failed',
    person: null,
    address: '198.51.100.7',
    device: null,
    what: null,
  } as const;
  expect(await ask(two, 5, (db) => noteSecurity(db, note))).toEqual({ done: 10, refusals: [] });
  const filter = { kind: null, person: null, address: null, from: null, to: null };
  const { entries } = await listSecurity(two[0], { filter, page: 1, pageSize: 10 });
  expect(entries).toMatchObject([{ kind: 'sign_in_failed', times: 10 }]);
});

test('all know when a key was last let in, to the minute', async () => {
  const [db, other] = await openTwice('empty');
  const { id, name } = await arrangePerson(db, { role: 'publisher' });
  const editor = editorSchema.parse({ id, name });
  const { key } = await createKey(db, { editor, name: 'Nightly', scopes: ['drafts'], lifetime: 'never' });
  const used = async (now: string) => {
    await noteKeyLetIn(other, { id: key.id, now: new Date(now) });
    return (await listKeys(db, { userId: editor.id }))[0]?.used;
  };
  const first = '2026-12-01T08:00:00.000Z';
  expect(await used(first)).toBe(first);
  expect(await used('2026-12-01T08:00:59.000Z')).toBe(first);
  expect(await used('2026-12-01T08:01:01.000Z')).toBe('2026-12-01T08:01:01.000Z');
});
