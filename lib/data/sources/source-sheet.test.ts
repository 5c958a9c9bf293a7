import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { sourceEditSchema, toSourceFields } from '@/lib/domain/entry/source-edit';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { sampleEditor as editor, publishSample, samplePublication } from '@/tests/samples/publish-sample';
import { refuseWrites } from '@/tests/samples/refuse-writes';
import { getSourceSheet, listSources } from './source-sheet';
import { getSource } from './sources';
import { updateSource } from './write-source';

/** An article, a report and a talk. */
async function published(): Promise<Database> {
  const db = await openRegister('empty');
  await publishSample(
    db,
    {},
    { wave: 'steppe-2025', source_title: 'Report', source_kind: 'primary_report', source_publisher: 'SMF' },
    { wave: 'steppe-2026', source_title: 'Talk', source_kind: 'reference' },
  );
  return db;
}

async function save(db: Database, slug: string, changes: Record<string, string>) {
  const sheet = await getSourceSheet(db, slug);
  if (!sheet) throw new Error('the source is not there');
  const typed = { ...toSourceFields(sheet.content), ...changes };
  const sent = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  const edit = sourceEditSchema.parse({ version: sheet.version, ...sent });
  return updateSource(db, { editor, publication: samplePublication, slug, edit });
}

test('a source says of what is missing why it is', async () => {
  const db = await published();
  await save(db, 'mongolia-advanced', {
    title: 'Mongolia Advanced',
    author: 'Paul Goble',
    publisherMissing: 'not_stated',
    published: '2025-01',
    language: 'en',
    licence: 'CC BY 4.0',
  });
  expect((await getSource(db, 'mongolia-advanced'))?.source).toEqual({
    slug: 'mongolia-advanced',
    kind: 'news_article',
    title: 'Mongolia Advanced',
    author: { value: 'Paul Goble' },
    publisher: { missing: 'not_stated' },
    url: { missing: 'not_entered' },
    published: { value: '2025-01' },
    archivedUrl: null,
    accessed: null,
    language: 'en',
    licence: 'CC BY 4.0',
    chain: [],
  });
  const { sources } = await listSources(db, { search: 'GOBLE', page: 1, pageSize: 10 });
  expect(sources.map(({ slug }) => slug)).toEqual(['mongolia-advanced']);
});

test('a source is published by an organisation under any of its names, or by one that is new', async () => {
  const db = await published();
  await db.organisationAlias.create({
    data: { name: 'Foundation', organisation: { connect: { slug: 'smf' } } },
  });
  await save(db, 'mongolia-advanced', { publisher: 'Foundation' });
  expect((await getSourceSheet(db, 'mongolia-advanced'))?.content.publisher).toEqual({ value: 'SMF' });
  const before = await db.revision.count();
  await save(db, 'mongolia-advanced', { publisher: 'Window on Eurasia' });
  expect((await getSourceSheet(db, 'mongolia-advanced'))?.content.publisher).toEqual({
    value: 'Window on Eurasia',
  });
  const revisions = await db.revision.findMany({
    select: { action: true, subject: true, editor: true, after: true },
    orderBy: { id: 'asc' },
    skip: before,
  });
  expect(revisions).toEqual([
    {
      action: 'create',
      subject: 'organisation window-on-eurasia',
      editor: editor.name,
      after: { name: 'Window on Eurasia', aliases: [], country: null, url: null },
    },
    expect.objectContaining({ action: 'correct', subject: 'source mongolia-advanced' }),
  ]);
  await save(db, 'talk', { publisher: 'Window on Eurasia' });
  expect(await db.organisation.count({ where: { name: 'Window on Eurasia' } })).toBe(1);
});

test('a new publisher is not left behind by a source that is refused', async () => {
  const db = await published();
  const before = await dumpRegister(db);
  const refused = save(db, 'report', { publisher: 'Window on Eurasia', cites: 'none' });
  await expect(refused).rejects.toMatchObject({ key: 'cites_unknown' });
  await refuseWrites(db, 'INSERT ON "Revision"', `NEW."subject" LIKE 'source %'`);
  await expect(save(db, 'report', { publisher: 'Window on Eurasia' })).rejects.toThrow();
  expect(await dumpRegister(db)).toEqual(before);
});

test('a chain leads back to the report, and never comes round', async () => {
  const db = await published();
  await save(db, 'talk', { cites: 'mongolia-advanced' });
  await save(db, 'mongolia-advanced', { cites: 'report' });
  expect((await getSource(db, 'talk'))?.source.chain.map(({ slug }) => slug)).toEqual([
    'mongolia-advanced',
    'report',
  ]);
  await expect(save(db, 'report', { cites: 'talk' })).rejects.toMatchObject({ key: 'chain_cycle' });
  await expect(save(db, 'report', { cites: 'report' })).rejects.toMatchObject({ key: 'chain_cycle' });
  await expect(save(db, 'report', { cites: 'none' })).rejects.toMatchObject({ key: 'cites_unknown' });
});
