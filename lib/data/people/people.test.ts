import { expect, test } from 'vitest';
import { createAuthSecret, getAuthSecret } from '@/lib/data/settings';
import { editorSchema } from '@/lib/domain/people/editor';
import { openRegister } from '@/tests/samples/open-register';
import { sampleAdmin as admin, arrangePerson } from '@/tests/samples/sample-people';
import { getInvitation, invite, listOpenInvitations } from './invitations';
import { isSetUpOpen, setUpToken } from './join';
import { listOwnSessions } from './own-account';
import { getPerson, getPersonByEmail, hasPeople, listPeople } from './people';
import { disablePerson } from './write-people';

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

test('people are listed by name, the disabled last, with the browsers in which they are signed in', async () => {
  const db = await openRegister('empty');
  const zul = await arrangePerson(db, { role: 'admin', name: 'Zul' });
  const anu = await arrangePerson(db, { role: 'editor', name: 'Anu' });
  const bat = await arrangePerson(db, { role: 'publisher', name: 'Bat' });
  await disablePerson(db, { admin, id: anu.id });
  for (const [id, lastsMs] of [
    ['open', 60_000],
    ['open too', 60_000],
    ['ended', -1],
  ] as const) {
    const expiresAt = new Date(Date.now() + lastsMs);
    const createdAt = id === 'open' ? new Date('2026-11-01T08:00:00Z') : new Date('2026-11-02T08:00:00Z');
    await db.session.create({
      data: { id, token: id, userId: bat.id, createdAt, expiresAt, userAgent: 'Firefox' },
    });
  }
  expect(await listPeople(db)).toEqual([
    { ...bat, disabled: false, since: instant, sessions: 2, keys: 0 },
    { ...zul, disabled: false, since: instant, sessions: 0, keys: 0 },
    { ...anu, disabled: true, since: instant, sessions: 0, keys: 0 },
  ]);
  expect(await getPerson(db, zul.id)).toEqual({
    ...zul,
    disabled: false,
    since: instant,
    sessions: 0,
    keys: 0,
  });
  expect(await getPersonByEmail(db, bat.email)).toMatchObject(bat);
  expect(await getPerson(db, 'nobody')).toBeNull();
  expect(await getPersonByEmail(db, 'nobody@example.org')).toBeNull();
  const sessions = await listOwnSessions(db, editorSchema.parse({ id: bat.id, name: bat.name }));
  expect(sessions).toEqual(
    ['open too', 'open'].map((id) => ({ id, since: instant, ipAddress: null, userAgent: 'Firefox' })),
  );
});

test('an invitation is open until it is followed or a week old', async () => {
  const db = await openRegister('empty');
  const whom = { name: 'Anu', email: 'anu@example.org', role: 'editor' } as const;
  const { token, expiresAt } = await invite(db, { admin, ...whom });
  expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 60 * 60 * 1000);
  expect(await listOpenInvitations(db)).toEqual([{ id: 1, ...whom, expiresAt }]);
  expect(await getInvitation(db, token)).toEqual({ purpose: 'join', ...whom });
  await db.invitation.updateMany({ data: { expiresAt: new Date(0) } });
  expect(await listOpenInvitations(db)).toEqual([]);
  expect(await getInvitation(db, token)).toBeNull();
});

test('the set-up link works while nobody has an account', async () => {
  const db = await openRegister('empty');
  const [secret, token] = ['a key', setUpToken('a key')];
  expect(await isSetUpOpen(db, { secret, token })).toBe(true);
  expect(await isSetUpOpen(db, { secret: 'another', token })).toBe(false);
  await arrangePerson(db, { role: 'editor' });
  expect(await isSetUpOpen(db, { secret, token })).toBe(false);
  expect(await hasPeople(db)).toBe(true);
});

test('the key of the register is made once', async () => {
  const db = await openRegister('empty');
  expect(await getAuthSecret(db)).toBeNull();
  expect(await createAuthSecret(db)).toBe(true);
  const secret = await getAuthSecret(db);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(await createAuthSecret(db)).toBe(false);
  expect(await getAuthSecret(db)).toBe(secret);
});
