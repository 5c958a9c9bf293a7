import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { disablePerson } from '@/lib/data/people/write-people';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import {
  sampleAdmin as admin,
  arrangePerson,
  samplePassword as password,
} from '@/tests/samples/sample-people';
import { noteUse } from './session-use';
import { createSignIn } from './sign-in-library';

const secret = 'a key that is long enough for anybody';
const siteUrl = 'https://polls.example.org';

test('who knows the password gets a cookie that scripts and other sites cannot use', async () => {
  const db = await openRegister('empty');
  const { id, email } = await arrangePerson(db, { role: 'publisher' });
  const { api } = createSignIn(db, { secret, siteUrl });
  const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
  const cookie = headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(
    /^__Host-barometer\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const asked = new Headers({ cookie: cookie.slice(0, cookie.indexOf(';')) });
  expect(await api.getSession({ headers: asked })).toMatchObject({
    user: { id, email, role: 'publisher', disabled: false },
  });
  await disablePerson(db, { admin, id });
  expect(await api.getSession({ headers: asked })).toBeNull();
});

test('what a copy of the register holds of a session signs nobody in', async () => {
  const db = await openRegister('empty');
  const { email } = await arrangePerson(db, { role: 'publisher' });
  const { api } = createSignIn(db, { secret, siteUrl });
  const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
  const [name = '', value = ''] = (headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  const [token = ''] = decodeURIComponent(value).split('.');
  expect(token).toHaveLength(32);
  expect(JSON.stringify(await dumpRegister(db))).not.toContain(token);
  // Whoever has the register has the key that signs its cookies too.
  const sign = (kept: string) => {
    const signature = createHmac('sha256', secret).update(kept).digest('base64');
    return new Headers({ cookie: `${name}=${encodeURIComponent(`${kept}.${signature}`)}` });
  };
  expect(await api.getSession({ headers: sign(token) })).toMatchObject({ user: { email } });
  for (const { token: kept } of await db.session.findMany({ select: { token: true } }))
    expect(await api.getSession({ headers: sign(kept) })).toBeNull();
  await api.signOut({ headers: sign(token) });
  expect(await db.session.count()).toBe(0);
});

test.each([
  ['editor', 3 * 24],
  ['publisher', 1],
  ['admin', 1],
] as const)(
  'the session of %s ends after %d hours without a use, and is put off by one',
  async (role, hours) => {
    const db = await openRegister('empty');
    const { email } = await arrangePerson(db, { role });
    const { api } = createSignIn(db, { secret, siteUrl });
    const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
    const asked = new Headers({ cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    const idleMs = hours * 60 * 60 * 1000;
    const endOf = async () => (await db.session.findFirstOrThrow({ select: { expiresAt: true } })).expiresAt;
    const since = Date.now();
    expect((await endOf()).getTime() - since).toBeLessThanOrEqual(idleMs);
    expect((await endOf()).getTime() - since).toBeGreaterThan(idleMs - 60_000);
    const found = await api.getSession({ headers: asked });
    if (!found) throw new Error('nobody is signed in');
    await noteUse(db, found, new Date(since + idleMs / 2));
    expect((await endOf()).getTime() - since).toBeGreaterThan(1.4 * idleMs);
    await db.session.updateMany({ data: { expiresAt: new Date() } });
    expect(await api.getSession({ headers: asked })).toBeNull();
  },
);

test('without TLS the cookie goes without it', async () => {
  const db = await openRegister('empty');
  const { email } = await arrangePerson(db, { role: 'editor' });
  const { api } = createSignIn(db, { secret, siteUrl: 'http://localhost:3000' });
  const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true });
  expect(headers.get('set-cookie')).toMatch(/^barometer\.session_token=[^;]+; .*HttpOnly; SameSite=Lax$/);
  expect(headers.get('set-cookie')).not.toContain('Secure');
});

test('an unknown address, a wrong password and a disabled person are answered alike, and leave no session', async () => {
  const db = await openRegister('empty');
  const { email } = await arrangePerson(db, { role: 'editor' });
  const gone = await arrangePerson(db, { role: 'editor', email: 'gone@example.org' });
  await disablePerson(db, { admin, id: gone.id });
  const { api } = createSignIn(db, { secret, siteUrl });
  for (const body of [
    { email: 'nobody@example.org', password },
    { email, password: 'something else' },
    { email: gone.email, password },
  ])
    await expect(api.signInEmail({ body })).rejects.toMatchObject({ statusCode: 401 });
  expect(await db.session.count()).toBe(0);
});

test('nobody signs up', async () => {
  const db = await openRegister('empty');
  const { api } = createSignIn(db, { secret, siteUrl });
  const body = { email: 'eve@example.org', name: 'Eve', password };
  await expect(api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 });
  expect(await db.user.count()).toBe(0);
});
