import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { organisationEditSchema } from '@/lib/domain/entry/organisation-edit';
import { dumpRegister, exportTable, openRegister } from '@/tests/samples/open-register';
import {
  sampleEditor as editor,
  samplePublisher as publisher,
  publishSample,
  samplePublication,
} from '@/tests/samples/publish-sample';
import { mergeOrganisations, previewMerge, unmergeOrganisations } from './merge-organisations';
import { getOrganisationSheet, listOrganisations } from './organisation-sheet';
import { getPollster, getSuccessor } from './organisations';
import { updateOrganisation } from './write-organisation';

const edit = (fields: Record<string, unknown>) => organisationEditSchema.parse({ version: 1, ...fields });

/** A wave by each of two pollsters, of which one also published its report and sponsored the other's wave. */
async function twoPollsters(): Promise<Database> {
  const db = await openRegister('empty');
  await publishSample(
    db,
    { pollster: 'Sant Maral', sponsor: 'SMF', source_publisher: 'Sant Maral' },
    { wave: 'steppe-2025', pollster: 'SMF', source_title: 'Another', source_publisher: 'SMF' },
  );
  return db;
}

const merge = (db: Database) =>
  mergeOrganisations(db, {
    publisher,
    reason: samplePublication.reason,
    from: 'smf',
    into: 'sant-maral',
    versions: { from: 1, into: 1 },
    moves: 3,
  });

describe('an organisation that is renamed', () => {
  test('keeps its old name as an alias, and its address', async () => {
    const db = await twoPollsters();
    await updateOrganisation(db, {
      editor,
      publication: samplePublication,
      slug: 'sant-maral',
      edit: edit({
        name: 'Sant Maral Foundation',
        aliases: 'SM\n SM \n',
        country: 'MN',
        url: 'https://example.org',
      }),
    });
    expect(await getOrganisationSheet(db, 'sant-maral')).toMatchObject({
      name: 'Sant Maral Foundation',
      aliases: ['SM', 'Sant Maral'],
      country: 'MN',
      url: 'https://example.org',
      version: 2,
    });
  });

  test('gives its old name up where it is told to', async () => {
    const db = await twoPollsters();
    await updateOrganisation(db, {
      editor,
      publication: samplePublication,
      slug: 'sant-maral',
      edit: edit({ name: 'SM', dropsOldName: true }),
    });
    expect(await getOrganisationSheet(db, 'sant-maral')).toMatchObject({ name: 'SM', aliases: [] });
  });

  test.each([
    ['the name', { name: 'SMF' }],
    ['a name', { name: 'Sant Maral', aliases: 'Santmaral\nSMF' }],
    ['an alias', { name: 'Sant Maral', aliases: 'The Foundation' }],
  ])('cannot have %s of another, and is told whose it is', async (_, fields) => {
    const db = await twoPollsters();
    await updateOrganisation(db, {
      editor,
      publication: samplePublication,
      slug: 'smf',
      edit: edit({ name: 'SMF', aliases: 'The Foundation' }),
    });
    const refused = updateOrganisation(db, {
      editor,
      publication: samplePublication,
      slug: 'sant-maral',
      edit: edit(fields),
    });
    await expect(refused).rejects.toMatchObject({ key: 'name_taken', values: { owner: 'SMF' } });
  });

  test('that in truth stays as it is is told so', async () => {
    const db = await twoPollsters();
    const refused = updateOrganisation(db, {
      editor,
      publication: samplePublication,
      slug: 'smf',
      edit: edit({ name: 'SMF' }),
    });
    await expect(refused).rejects.toMatchObject({ key: 'nothing_changed' });
  });
});

describe('two organisations that are one', () => {
  test('are shown, before they are merged, with all that would move', async () => {
    const db = await twoPollsters();
    expect(await previewMerge(db, { from: 'smf', into: 'sant-maral' })).toEqual({
      from: { slug: 'smf', name: 'SMF', version: 1 },
      into: { slug: 'sant-maral', name: 'Sant Maral', version: 1 },
      waves: [
        { role: 'pollster', slug: 'steppe-2025', title: 'Steppe Poll, 2024' },
        { role: 'sponsor', slug: 'steppe-2024', title: 'Steppe Poll, 2024' },
      ],
      sources: [{ slug: 'another', title: 'Another' }],
      aliases: [],
      merged: [],
      clashes: [],
    });
  });

  test('are one on every page, by either name, and its old address leads to it', async () => {
    const db = await twoPollsters();
    await merge(db);
    expect(await getPollster(db, 'smf')).toBeNull();
    expect(await getSuccessor(db, 'smf')).toBe('sant-maral');
    expect(await getSuccessor(db, 'sant-maral')).toBeNull();
    const pollster = await getPollster(db, 'sant-maral');
    expect(pollster?.organisation.aliases).toEqual(['SMF']);
    expect(pollster?.waves.map(({ sheet }) => sheet.slug)).toEqual(['steppe-2024', 'steppe-2025']);
    await publishSample(db, { wave: 'steppe-2026', pollster: 'SMF' });
    expect((await getPollster(db, 'sant-maral'))?.waves).toHaveLength(3);
    const { organisations } = await listOrganisations(db, { search: 'smf', page: 1, pageSize: 10 });
    expect(organisations.map(({ name, roles, published }) => ({ name, roles, published }))).toEqual([
      { name: 'Sant Maral', roles: { pollster: 3, sponsor: 1, fieldwork_house: 0 }, published: 2 },
    ]);
  });

  test('are as they were once that is taken back', async () => {
    const db = await twoPollsters();
    const [table, before] = [await exportTable(db), await dumpRegister(db)];
    await merge(db);
    await unmergeOrganisations(db, { publisher, reason: samplePublication.reason, slug: 'smf', version: 2 });
    expect(await exportTable(db)).toBe(table);
    const { Revision: _, RevisionWave: __, Change: ___, Organisation, ...after } = await dumpRegister(db);
    expect(before).toMatchObject(after);
    expect(Organisation).toMatchObject([{ name: 'Sant Maral' }, { name: 'SMF', mergedIntoId: null }]);
  });

  test('keep, when that is taken back, what came since', async () => {
    const db = await twoPollsters();
    await merge(db);
    await publishSample(db, { wave: 'steppe-2026', pollster: 'SMF' });
    await unmergeOrganisations(db, { publisher, reason: samplePublication.reason, slug: 'smf', version: 2 });
    expect((await getPollster(db, 'smf'))?.waves.map(({ sheet }) => sheet.slug)).toEqual(['steppe-2025']);
    expect((await getPollster(db, 'sant-maral'))?.waves).toHaveLength(2);
  });

  test('cannot be merged where one wave names both in one role', async () => {
    const db = await twoPollsters();
    await publishSample(db, { wave: 'steppe-2026', wave_title: 'Both', pollster: 'SMF; Sant Maral' });
    const refused = mergeOrganisations(db, {
      publisher,
      reason: samplePublication.reason,
      from: 'smf',
      into: 'sant-maral',
      versions: { from: 1, into: 1 },
      moves: 4,
    });
    await expect(refused).rejects.toMatchObject({ key: 'merge_clash', values: { wave: 'Both', count: 1 } });
  });

  test('are not merged on a preview that is no longer true', async () => {
    const db = await twoPollsters();
    await publishSample(db, { wave: 'steppe-2026', pollster: 'SMF' });
    await expect(merge(db)).rejects.toMatchObject({ key: 'stale' });
  });

  test('bring along what had been merged into them, which is then taken back last', async () => {
    const db = await twoPollsters();
    await publishSample(db, { wave: 'steppe-2026', pollster: 'DEMOSCOPE' });
    await merge(db);
    const second = {
      ...samplePublication,
      from: 'sant-maral',
      into: 'demoscope',
      versions: { from: 2, into: 1 },
      moves: 6,
    };
    await mergeOrganisations(db, second);
    expect(await getSuccessor(db, 'smf')).toBe('demoscope');
    const early = unmergeOrganisations(db, {
      publisher,
      reason: samplePublication.reason,
      slug: 'smf',
      version: 2,
    });
    await expect(early).rejects.toMatchObject({ key: 'merge_first', values: { name: 'Sant Maral' } });
    await unmergeOrganisations(db, {
      publisher,
      reason: samplePublication.reason,
      slug: 'sant-maral',
      version: 3,
    });
    await unmergeOrganisations(db, { publisher, reason: samplePublication.reason, slug: 'smf', version: 2 });
    expect(await getPollster(db, 'smf')).not.toBeNull();
  });
});
