import { expect, test } from 'vitest';
import { updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { organisationEditSchema } from '@/lib/domain/entry/organisation-edit';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublisher } from '@/tests/samples/publish-sample';
import { everyEntry, getLogEntry, type LogFilter, listLog, listLogPeople } from './log';

async function twoDone() {
  const db = await openRegister('empty');
  await publishSample(db, { pollster: 'SMF' });
  const edit = organisationEditSchema.parse({ version: 1, name: 'SMF', country: 'MN' });
  await updateOrganisation(db, { editor: samplePublisher, slug: 'smf', edit });
  return db;
}

test('everything that was done is in the log, the latest first', async () => {
  const db = await twoDone();
  const { entries, total } = await listLog(db, { filter: everyEntry, page: 1, pageSize: 1 });
  expect(total).toBe(2);
  expect(entries).toMatchObject([
    { editor: 'Bat', action: 'update', word: 'organisation', slug: 'smf', wave: null },
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
  const { entries } = await listLog(db, { filter: { ...everyEntry, ...filter }, page: 1, pageSize: 10 });
  expect(entries.map(({ word }) => word)).toEqual(words);
});

test('each line opens to what was before and after', async () => {
  const db = await twoDone();
  const after = { name: 'SMF', aliases: [], country: 'MN', url: null };
  expect(await getLogEntry(db, 2)).toMatchObject({ before: { ...after, country: null }, after });
  expect(await getLogEntry(db, 99)).toBeNull();
});
