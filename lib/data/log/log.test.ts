import { expect, test } from 'vitest';
import { updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { organisationEditSchema } from '@/lib/domain/entry/organisation-edit';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublication, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleAdmin as admin, arrangePerson } from '@/tests/samples/sample-people';
import { invite } from '../people/invitations';
import { changeRole } from '../people/write-people';
import { everyEntry, getLogEntry, type LogFilter, listLog, listLogPeople } from './log';

const reader = { email: 'oyun@example.org', role: 'admin' } as const;

async function twoDone() {
  const db = await openRegister('empty');
  await publishSample(db, { pollster: 'SMF' });
  const edit = organisationEditSchema.parse({ version: 1, name: 'SMF', country: 'MN' });
  await updateOrganisation(db, {
    editor: samplePublisher,
    publication: samplePublication,
    slug: 'smf',
    edit,
  });
  return db;
}

test('everything that was done is in the log, the latest first', async () => {
  const db = await twoDone();
  const { entries, total } = await listLog(db, { reader, filter: everyEntry, page: 1, pageSize: 1 });
  expect(total).toBe(2);
  expect(entries).toMatchObject([
    { editor: 'Bat', action: 'correct', word: 'organisation', slug: 'smf', wave: null },
  ]);
  expect(await listLogPeople(db, 10)).toEqual(['Bat', 'Tuya']);
});

test.each<[string, Partial<LogFilter>, string[]]>([
  ['a kind of thing', { word: 'wave' }, ['wave']],
  ['one thing', { slug: 'smf' }, ['organisation']],
  ['a person', { person: 'Bat' }, ['organisation']],
  ['an action', { action: 'publish' }, ['wave']],
  ['a wave', { wave: 'steppe-2024' }, ['wave']],
  ['a time before', { to: '2000-01-01' }, []],
  ['a time after', { from: '2000-01-01' }, ['organisation', 'wave']],
])('it is narrowed by %s', async (_, filter, words) => {
  const db = await twoDone();
  const { entries } = await listLog(db, {
    reader,
    filter: { ...everyEntry, ...filter },
    page: 1,
    pageSize: 10,
  });
  expect(entries.map(({ word }) => word)).toEqual(words);
});

test('each line opens to what was before and after', async () => {
  const db = await twoDone();
  const after = { name: 'SMF', aliases: [], country: 'MN', url: null };
  expect(await getLogEntry(db, { id: 2, reader })).toMatchObject({
    before: { ...after, country: null },
    after,
  });
  expect(await getLogEntry(db, { id: 99, reader })).toBeNull();
});

test.each(['editor', 'publisher', 'admin'] as const)(
  '%s reads the e-mail addresses that the role is told',
  async (role) => {
    const db = await twoDone();
    const own = await arrangePerson(db, { role, email: 'own@example.org' });
    const other = await arrangePerson(db, { role: 'editor', email: 'other@example.org' });
    await changeRole(db, { admin, id: other.id, role: 'publisher' });
    await invite(db, { admin, name: 'Anu', email: 'anu@example.org', role: 'editor' });
    const read: unknown[] = [];
    for (const slug of [null, 'anu@example.org', 'own@example.org'])
      read.push(await listLog(db, { reader: own, filter: { ...everyEntry, slug }, page: 1, pageSize: 100 }));
    for (let id = 1; id <= (await db.revision.count()); id += 1)
      read.push(await getLogEntry(db, { id, reader: own }));
    const addresses = new Set(JSON.stringify(read).match(/[a-z]+@example\.org/g));
    const everybody = ['anu@example.org', 'other@example.org', 'own@example.org'];
    expect([...addresses].sort()).toEqual(role === 'admin' ? everybody : ['own@example.org']);
  },
);
