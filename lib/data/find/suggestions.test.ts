import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getDraft } from '@/lib/data/drafts/drafts';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { createDraft, openCorrection, saveDraft } from '@/lib/data/drafts/write-drafts';
import { listOfficeWaves } from '@/lib/data/waves/office-waves';
import { withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleEntry } from '@/tests/samples/sample-entry';
import { suggestOrganisations, suggestQuestions, suggestSources } from './suggestions';

describe('while one types, the register suggests', () => {
  let db: Database;

  beforeAll(async () => {
    db = await openRegister('empty');
    await publishSample(db, {
      pollster: 'Sant Maral Foundation; Gallup',
      source_publisher: 'МонЦаМэ',
      source_url: 'https://montsame.mn/en/read/1',
      source_author: 'Г. Болор',
    });
    await db.organisation.update({
      where: { name: 'Sant Maral Foundation' },
      data: { aliases: { create: [{ name: 'Сант Марал' }, { name: 'SMF' }] } },
    });
    await db.question.update({
      where: { slug: 'best-partner' },
      data: { titles: { create: { language: 'mn', title: 'Хамгийн сайн түнш' } } },
    });
    await db.organisation.create({
      data: {
        slug: 'gallup-international',
        name: 'Gallup International',
        mergedInto: { connect: { slug: 'gallup' } },
      },
    });
  });

  test('organisations by a part of their name', async () => {
    expect(await suggestOrganisations(db, 'maral')).toEqual([
      { slug: 'sant-maral-foundation', name: 'Sant Maral Foundation', foundAs: null },
    ]);
  });

  test('organisations by an alias, whatever the case of its letters', async () => {
    expect(await suggestOrganisations(db, 'САНТ м')).toEqual([
      { slug: 'sant-maral-foundation', name: 'Sant Maral Foundation', foundAs: 'Сант Марал' },
    ]);
  });

  test('the organisation that another one turned out to be, once', async () => {
    expect(await suggestOrganisations(db, 'gallup')).toEqual([
      { slug: 'gallup', name: 'Gallup', foundAs: null },
    ]);
    expect(await suggestOrganisations(db, 'international')).toEqual([
      { slug: 'gallup', name: 'Gallup', foundAs: 'Gallup International' },
    ]);
  });

  test('questions by their title in any language', async () => {
    const question = { slug: 'best-partner', title: 'Best partner country', topic: 'Foreign relations' };
    expect(await suggestQuestions(db, 'partner')).toEqual([{ ...question, foundAs: null }]);
    expect(await suggestQuestions(db, 'САЙН')).toEqual([{ ...question, foundAs: 'Хамгийн сайн түнш' }]);
  });

  test.each([['mongolia adv'], ['монцамэ'], ['montsame.mn'], ['болор'], ['МОНЦАМЭ mongolia']])(
    'sources by title, publisher, address or author: %s',
    async (text) => {
      expect(await suggestSources(db, text)).toMatchObject([
        { slug: 'mongolia-advanced', title: 'Mongolia advanced', publisher: { value: { name: 'МонЦаМэ' } } },
      ]);
    },
  );

  test('nothing for nothing', async () => {
    expect(await suggestOrganisations(db, ' ')).toEqual([]);
    expect(await suggestSources(db, 'Taiga')).toEqual([]);
  });
});

test('what is published meanwhile is suggested, and what is corrected is found by what it says now', async () => {
  const db = await openRegister('empty');
  const [editor, publisher] = [sampleEditor, samplePublisher];
  await publishSample(db, { pollster: 'Gallup' });
  expect(await suggestOrganisations(db, 'g')).toHaveLength(1);
  expect((await listOfficeWaves(db, { query: 'STEPPE', page: 1 })).total).toBe(1);
  await createDraft(db, { editor, entry: { ...sampleEntry, title: 'Steppe draft' } });
  expect((await listOfficeWaves(db, { query: 'steppe', page: 1 })).total).toBe(1);
  await publishSample(db, { wave: 'steppe-2025', wave_title: 'Steppe Poll, 2025', pollster: 'Gobi' });
  expect(await suggestOrganisations(db, 'g')).toMatchObject([{ name: 'Gallup' }, { name: 'Gobi' }]);
  expect((await listOfficeWaves(db, { query: 'steppe', page: 1 })).total).toBe(2);
  const { key } = await openCorrection(db, { editor, wave: 'steppe-2025' });
  const entry = { ...(await getDraft(db, key))?.entry, title: 'Taiga Poll' };
  await saveDraft(db, { editor, key, version: 1, entry: { ...sampleEntry, ...entry }, reason: 'A slip.' });
  await publishDraft(db, { publisher, key, version: 2, alone: false });
  expect((await listOfficeWaves(db, { query: 'steppe poll, 2025', page: 1 })).total).toBe(0);
  expect((await listOfficeWaves(db, { query: 'taiga', page: 1 })).total).toBe(1);
});

describe('the waves of the back office', () => {
  let db: Database;
  let key: string;

  beforeAll(async () => {
    db = await openRegister('empty');
    await publishSample(
      db,
      { fieldwork_end: '2024-05', pollster: 'Gallup' },
      { wave: 'steppe-2025', wave_title: 'Steppe Poll, 2025', fieldwork_end: '2025', pollster: 'Сант Марал' },
    );
    key = (await openCorrection(db, { editor: sampleEditor, wave: 'steppe-2025' })).key;
    await withdrawWave(db, {
      publisher: samplePublisher,
      slug: 'steppe-2024',
      version: 1,
      reason: 'A hoax.',
    });
  });

  const older = {
    slug: 'steppe-2024',
    title: 'Steppe Poll, 2024',
    country: 'MN',
    status: 'withdrawn',
    version: 2,
    pollsters: ['Gallup'],
    fieldworkStart: null,
    fieldworkEnd: '2024-05',
    correction: null,
  };

  test('are listed with those withdrawn, and with the correction that is open', async () => {
    expect(await listOfficeWaves(db, { query: '', page: 1 })).toEqual({
      waves: [
        {
          ...older,
          slug: 'steppe-2025',
          title: 'Steppe Poll, 2025',
          status: 'published',
          version: 1,
          pollsters: ['Сант Марал'],
          fieldworkEnd: '2025',
          correction: key,
        },
        older,
      ],
      total: 2,
      pageSize: 50,
    });
  });

  test.each([
    ['gallup', ['steppe-2024']],
    ['марал steppe', ['steppe-2025']],
    ['steppe-2024', ['steppe-2024']],
    ['poll', ['steppe-2024', 'steppe-2025']],
    ['taiga', []],
  ])('are found by title, slug or pollster: %s', async (query, slugs) => {
    const { waves, total } = await listOfficeWaves(db, { query, page: 1 });
    expect([waves.map(({ slug }) => slug), total]).toEqual([slugs, slugs.length]);
  });

  test('have no page after the last', async () => {
    expect((await listOfficeWaves(db, { query: 'poll', page: 2 })).waves).toEqual([]);
  });
});
