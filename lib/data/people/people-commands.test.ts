import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { adminSchema, editorSchema } from '@/lib/domain/people/editor';
import { RuleError } from '@/lib/domain/rule-error';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { refuseWrites } from '@/tests/samples/refuse-writes';
import { sampleAdmin as admin, arrangePerson, samplePassword } from '@/tests/samples/sample-people';
import { invite, inviteToResetPassword, listOpenInvitations, uninvite } from './invitations';
import { acceptInvitation, createFirstAdmin, setUpToken } from './join';
import { changeOwnPassword, signOutEverywhere } from './own-account';
import { getPersonByEmail } from './people';
import { changeRole, disablePerson, enablePerson } from './write-people';

const dulmaa = { name: 'Dulmaa', email: 'dulmaa@example.org', role: 'editor' } as const;
const password = 'a new password of hers';
const secret = 'the key of this register';

type Command = {
  name: string;
  /** Brings the register where the command can be given, and gives what it is about. */
  prepare: (db: Database) => Promise<string>;
  run: (db: Database, about: string) => Promise<unknown>;
  revision: { editor: string; action: string; before: unknown; after: unknown };
  /** Whether it signs Dulmaa out. */
  ends?: true;
};

const joined = async (db: Database) => (await arrangePerson(db, dulmaa)).id;
const invited = async (db: Database) => (await invite(db, { admin, ...dulmaa })).token;
const self = (id: string) => editorSchema.parse({ id, name: dulmaa.name });
const byOyun = { editor: 'Oyun', before: null, after: null };
const byHerself = { editor: 'Dulmaa', before: null, after: null };

const disabled = async (db: Database) => {
  const id = await joined(db);
  await disablePerson(db, { admin, id });
  return id;
};

const resetting = async (db: Database) =>
  (await inviteToResetPassword(db, { admin, id: await joined(db) })).token;

const commands: Command[] = [
  {
    name: 'invite',
    prepare: async () => '',
    run: (db) => invite(db, { admin, ...dulmaa }),
    revision: { ...byOyun, action: 'invite', after: dulmaa },
  },
  {
    name: 'take an invitation back',
    prepare: async (db) => {
      await invited(db);
      return String((await listOpenInvitations(db))[0]?.id);
    },
    run: (db, id) => uninvite(db, { admin, id: Number(id) }),
    revision: { ...byOyun, action: 'uninvite', before: dulmaa },
  },
  {
    name: 'join',
    prepare: invited,
    run: (db, token) => acceptInvitation(db, { token, password }),
    revision: { ...byHerself, action: 'join', after: dulmaa },
  },
  {
    name: 'set up',
    prepare: async () => setUpToken(secret),
    run: (db, token) => createFirstAdmin(db, { secret, token, password, ...dulmaa }),
    revision: { ...byHerself, action: 'join', after: { ...dulmaa, role: 'admin' } },
  },
  {
    name: 'change a role',
    prepare: joined,
    run: (db, id) => changeRole(db, { admin, id, role: 'publisher' }),
    revision: { ...byOyun, action: 'change_role', before: { role: 'editor' }, after: { role: 'publisher' } },
    ends: true,
  },
  {
    name: 'disable',
    prepare: joined,
    run: (db, id) => disablePerson(db, { admin, id }),
    revision: { ...byOyun, action: 'disable', before: { disabled: false }, after: { disabled: true } },
    ends: true,
  },
  {
    name: 'enable',
    prepare: disabled,
    run: (db, id) => enablePerson(db, { admin, id }),
    revision: { ...byOyun, action: 'enable', before: { disabled: true }, after: { disabled: false } },
    ends: true,
  },
  {
    name: 'invite to reset the password',
    prepare: joined,
    run: (db, id) => inviteToResetPassword(db, { admin, id }),
    revision: { ...byOyun, action: 'invite_reset' },
  },
  {
    name: 'reset the password',
    prepare: resetting,
    run: (db, token) => acceptInvitation(db, { token, password }),
    revision: { ...byHerself, action: 'reset_password' },
    ends: true,
  },
  {
    name: 'change one’s own password',
    prepare: joined,
    run: (db, id) => changeOwnPassword(db, { editor: self(id), current: samplePassword, password }),
    revision: { ...byHerself, action: 'change_password' },
    ends: true,
  },
  {
    name: 'sign out everywhere',
    prepare: joined,
    run: (db, id) => signOutEverywhere(db, { editor: self(id) }),
    revision: { ...byHerself, action: 'sign_out_everywhere' },
    ends: true,
  },
];

describe.each(commands)('to $name', ({ prepare, run, revision, ends }) => {
  test('writes one revision, without a secret, and leaves other people signed in', async () => {
    const db = await openRegister('empty');
    const about = await prepare(db);
    const isSetUp = about === setUpToken(secret);
    if (!isSetUp) await signIn(db, (await arrangePerson(db, { role: 'admin' })).email);
    const isThere = await signIn(db, dulmaa.email);
    const known = await db.revision.count();
    await run(db, about);
    const rows = await db.revision.findMany({
      where: { subject: `person ${dulmaa.email}` },
      select: {
        editor: true,
        action: true,
        before: true,
        after: true,
        reason: true,
        public: true,
        waveId: true,
      },
      orderBy: { id: 'desc' },
    });
    expect(rows[0]).toEqual({ ...revision, reason: null, public: false, waveId: null });
    expect(await db.revision.count()).toBe(known + 1);
    const sessions = await db.session.findMany({ select: { user: { select: { email: true } } } });
    const signedIn = sessions.map(({ user }) => user.email).sort();
    const hers = isThere && !ends ? [dulmaa.email] : [];
    expect(signedIn).toEqual([...(isSetUp ? [] : ['admin@example.org']), ...hers].sort());
  });

  test('leaves nothing behind where the last step fails', async () => {
    const db = await openRegister('empty');
    const about = await prepare(db);
    await signIn(db, dulmaa.email);
    // The revision is written last: one that cannot be written takes everything back.
    await refuseWrites(db, 'INSERT ON "Revision"');
    const before = await dumpRegister(db);
    await expect(run(db, about)).rejects.toThrow();
    expect(await dumpRegister(db)).toEqual(before);
  });
});

describe('is refused, and leaves nothing behind:', () => {
  async function refusal(db: Database, command: (db: Database) => Promise<unknown>) {
    const before = await dumpRegister(db);
    const error = await command(db).catch((thrown: unknown) => thrown);
    expect(await dumpRegister(db)).toEqual(before);
    return error;
  }

  test('to invite who has an account', async () => {
    const db = await openRegister('empty');
    await joined(db);
    expect(await refusal(db, () => invite(db, { admin, ...dulmaa, name: 'Other' }))).toEqual(
      new RuleError('person_exists', { email: dulmaa.email, name: 'Dulmaa' }, 'email'),
    );
  });

  test('to follow a link twice, after a week, after another was sent, after it was taken back, or one of nobody', async () => {
    const db = await openRegister('empty');
    const gone = new RuleError('link_gone');
    const follow = (token: string) => refusal(db, () => acceptInvitation(db, { token, password }));
    expect(await follow('of-nobody')).toEqual(gone);
    const replaced = await invited(db);
    const withdrawn = await invited(db);
    expect(await follow(replaced)).toEqual(gone);
    await uninvite(db, { admin, id: (await listOpenInvitations(db))[0]?.id ?? 0 });
    expect(await follow(withdrawn)).toEqual(gone);
    const old = await invited(db);
    await db.invitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await follow(old)).toEqual(gone);
    const good = await invited(db);
    await acceptInvitation(db, { token: good, password });
    expect(await follow(good)).toEqual(gone);
  });

  test('to follow a link at the same time', async () => {
    const db = await openRegister('empty');
    const token = await invited(db);
    const follow = () =>
      acceptInvitation(db, { token, password }).then(
        () => 'joined',
        ({ key }) => key,
      );
    expect((await Promise.all([follow(), follow()])).sort()).toEqual(['joined', 'link_gone']);
  });

  test('to reset the password of who was disabled meanwhile', async () => {
    const db = await openRegister('empty');
    const token = await resetting(db);
    const { id = '' } = (await getPersonByEmail(db, dulmaa.email)) ?? {};
    await disablePerson(db, { admin, id });
    expect(await refusal(db, () => acceptInvitation(db, { token, password }))).toEqual(
      new RuleError('link_gone'),
    );
    expect(await refusal(db, () => inviteToResetPassword(db, { admin, id }))).toEqual(
      new RuleError('person_disabled', { name: 'Dulmaa' }),
    );
  });

  test.each(['eleven char', 'x'.repeat(129)])('to choose the password %j', async (chosen) => {
    const db = await openRegister('empty');
    const token = await invited(db);
    expect(await refusal(db, () => acceptInvitation(db, { token, password: chosen }))).toMatchObject({
      name: 'ZodError',
    });
  });

  test.each([
    ['Password 1234', 'password_common'],
    ['dulmaa likes the steppe', 'password_own'],
  ])('to choose the password %j, by whichever way', async (chosen, key) => {
    const db = await openRegister('empty');
    const no = new RuleError(key, {}, 'password');
    const { name, email } = dulmaa;
    const given = { name, email, password: chosen };
    expect(
      await refusal(db, () => createFirstAdmin(db, { ...given, secret, token: setUpToken(secret) })),
    ).toEqual(no);
    const token = await invited(db);
    expect(await refusal(db, () => acceptInvitation(db, { token, password: chosen }))).toEqual(no);
    await acceptInvitation(db, { token, password: samplePassword });
    const { id = '' } = (await getPersonByEmail(db, email)) ?? {};
    const link = await inviteToResetPassword(db, { admin, id });
    expect(await refusal(db, () => acceptInvitation(db, { token: link.token, password: chosen }))).toEqual(
      no,
    );
    const change = { editor: self(id), current: samplePassword, password: chosen };
    expect(await refusal(db, () => changeOwnPassword(db, change))).toEqual(no);
  });

  test('to set up with another token, or once somebody has an account', async () => {
    const db = await openRegister('empty');
    const { name, email } = dulmaa;
    const setUp = (token: string) => createFirstAdmin(db, { secret, token, name, email, password });
    for (const token of ['', 'x', setUpToken('another key')])
      expect(await refusal(db, () => setUp(token))).toEqual(new RuleError('link_gone'));
    await arrangePerson(db, { role: 'editor' });
    expect(await refusal(db, () => setUp(setUpToken(secret)))).toEqual(new RuleError('link_gone'));
  });

  test('to follow a link of nobody, before anything of the password is looked at', async () => {
    const db = await openRegister('empty');
    const { name, email } = dulmaa;
    const gone = new RuleError('link_gone');
    const short = { token: 'of-nobody', password: 'short' };
    expect(await refusal(db, () => acceptInvitation(db, short))).toEqual(gone);
    expect(await refusal(db, () => createFirstAdmin(db, { secret, name, email, ...short }))).toEqual(gone);
  });

  test('to take the last admin away, whoever asks', async () => {
    const db = await openRegister('empty');
    const { id, name } = await arrangePerson(db, { role: 'admin', name: 'Enkh' });
    const last = new RuleError('last_admin', { name }, 'role');
    const enkh = adminSchema.parse({ id, name });
    expect(await refusal(db, () => disablePerson(db, { admin: enkh, id }))).toEqual(last);
    expect(await refusal(db, () => changeRole(db, { admin: enkh, id, role: 'publisher' }))).toEqual(last);
    const second = await arrangePerson(db, { role: 'admin', email: 'second@example.org' });
    await disablePerson(db, { admin, id: second.id });
    expect(await refusal(db, () => changeRole(db, { admin, id, role: 'editor' }))).toEqual(last);
    await enablePerson(db, { admin, id: second.id });
    await changeRole(db, { admin, id, role: 'editor' });
  });

  test('two admins who demote each other at the same time: one stays', async () => {
    const db = await openRegister('empty');
    const one = await arrangePerson(db, { role: 'admin', email: 'one@example.org' });
    const other = await arrangePerson(db, { role: 'admin', email: 'other@example.org' });
    const demote = (id: string) =>
      changeRole(db, { admin, id, role: 'editor' }).then(
        () => 'done',
        ({ key }) => key,
      );
    expect((await Promise.all([demote(one.id), demote(other.id)])).sort()).toEqual(['done', 'last_admin']);
  });

  test('to do again what is done, or to somebody who is not there', async () => {
    const db = await openRegister('empty');
    const id = await joined(db);
    const named = { name: 'Dulmaa' };
    expect(await refusal(db, () => changeRole(db, { admin, id, role: 'editor' }))).toEqual(
      new RuleError('role_same', named, 'role'),
    );
    expect(await refusal(db, () => enablePerson(db, { admin, id }))).toEqual(
      new RuleError('person_enabled', named),
    );
    await disablePerson(db, { admin, id });
    expect(await refusal(db, () => disablePerson(db, { admin, id }))).toEqual(
      new RuleError('person_disabled', named),
    );
    const nobody = { admin, id: 'nobody' };
    const absent = new RuleError('person_absent');
    for (const command of [disablePerson, enablePerson, inviteToResetPassword])
      expect(await refusal(db, () => command(db, nobody))).toEqual(absent);
    expect(await refusal(db, () => changeRole(db, { ...nobody, role: 'editor' }))).toEqual(absent);
    expect(await refusal(db, () => uninvite(db, { admin, id: 7 }))).toEqual(
      new RuleError('invitation_absent'),
    );
  });

  test('to change one’s password without knowing it', async () => {
    const db = await openRegister('empty');
    const editor = self(await joined(db));
    expect(await refusal(db, () => changeOwnPassword(db, { editor, current: 'guessed', password }))).toEqual(
      new RuleError('password_wrong', {}, 'current'),
    );
  });
});

test('a link is kept as a hash alone, and a password nowhere as it was typed', async () => {
  const db = await openRegister('empty');
  const token = await invited(db);
  await acceptInvitation(db, { token, password });
  const link = await inviteToResetPassword(db, {
    admin,
    id: (await getPersonByEmail(db, dulmaa.email))?.id ?? '',
  });
  const everything = JSON.stringify(await dumpRegister(db));
  for (const kept of [token, link.token, password]) expect(everything).not.toContain(kept);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

/** Signs somebody in, as a row of the table does; says whether they have an account. */
async function signIn(db: Database, email: string): Promise<boolean> {
  const person = await getPersonByEmail(db, email);
  if (!person) return false;
  const expiresAt = new Date(Date.now() + 60_000);
  await db.session.create({ data: { id: email, token: `token of ${email}`, userId: person.id, expiresAt } });
  return true;
}
