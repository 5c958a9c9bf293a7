import { describe, expect, test } from 'vitest';
import { getQuestion } from '@/lib/data/questions/questions';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleTable } from '@/tests/samples/publish-sample';
import { getWave } from './waves';

// What an import does with what the register knows already.

const later = { wave: 'steppe-2025', wave_title: 'Steppe Poll, 2025' };

test('an organisation is known by its name and by any of its aliases, and never made twice', async () => {
  const db = await openRegister('empty');
  await publishSample(db, { pollster: 'Sant Maral Foundation' });
  await db.organisation.update({
    where: { slug: 'sant-maral-foundation' },
    data: { aliases: { create: { name: 'SMF' } } },
  });
  await publishSample(db, { ...later, pollster: 'SMF; DEMOSCOPE', sponsor: 'Sant Maral Foundation' });
  const disclosure = (await getWave(db, 'steppe-2025'))?.disclosure;
  const known = { slug: 'sant-maral-foundation', name: 'Sant Maral Foundation' };
  expect(disclosure?.pollsters).toEqual({ value: [known, { slug: 'demoscope', name: 'DEMOSCOPE' }] });
  expect(disclosure?.sponsors).toEqual({ value: [known] });
  expect(await db.organisation.count()).toBe(2);
});

test('organisations whose names make the same slug stay two', async () => {
  const db = await openRegister('empty');
  await publishSample(db, { pollster: 'Gallup' });
  await publishSample(db, { ...later, pollster: 'GALLUP' });
  expect((await getWave(db, 'steppe-2025'))?.disclosure.pollsters).toEqual({
    value: [{ slug: 'gallup-2', name: 'GALLUP' }],
  });
});

describe('a question that is known', () => {
  test('gets the options that it lacks after its own, and keeps its own', async () => {
    const db = await openRegister('empty');
    await publishSample(db, { option: 'Russia' }, { option: 'China' });
    await publishSample(db, { ...later, option: 'Japan' }, { ...later, option: 'China' });
    const known = await getQuestion(db, 'best-partner');
    expect(known?.question.options.map(({ label, position }) => [label, position])).toEqual([
      ['Russia', 0],
      ['China', 1],
      ['Japan', 2],
    ]);
    expect(known?.items.map(({ sheet }) => sheet.slug)).toEqual(['steppe-2024', 'steppe-2025']);
  });

  test('has each wording once, and each item the one that was used', async () => {
    const db = await openRegister('empty');
    const [asked, askedAgain] = [
      { question_wording: 'Who?', wording_language: 'en' },
      { question_wording: 'Хэн?' },
    ];
    await publishSample(db, asked, { ...later, ...asked }, { wave: 'steppe-2026', ...askedAgain });
    expect((await getQuestion(db, 'best-partner'))?.items.map(({ item }) => item.wording)).toEqual([
      { value: { text: 'Who?', language: 'en' } },
      { value: { text: 'Who?', language: 'en' } },
      { value: { text: 'Хэн?', language: null } },
    ]);
    expect(await db.wording.count()).toBe(2);
  });
});

describe('a source', () => {
  const article = {
    source_author: 'Paul Goble',
    source_url: 'https://example.org/1',
    source_published: '2025-01-02',
    source_publisher: 'Window on Eurasia',
  };

  test('that is the same document in everything is used again', async () => {
    const db = await openRegister('empty');
    await publishSample(db, article);
    await publishSample(db, { ...later, ...article, source_locator: 'p. 2' });
    expect(await db.source.count()).toBe(1);
    expect(await db.reference.count()).toBe(2);
  });

  test.each([
    ['kind', { source_kind: 'opinion_article' }],
    ['title', { source_title: 'Mongolia Advanced' }],
    ['publisher', { source_publisher: 'The Hill' }],
    ['author', { source_author: 'P. Goble' }],
    ['address', { source_url: 'https://example.org/2' }],
    ['date', { source_published: '2025-01' }],
  ])('that differs in its %s is another, with a slug of its own', async (_, change) => {
    const db = await openRegister('empty');
    await publishSample(db, article);
    await publishSample(db, { ...later, ...article, ...change });
    expect(await db.source.findMany({ select: { slug: true }, orderBy: { id: 'asc' } })).toEqual([
      { slug: 'mongolia-advanced' },
      { slug: 'mongolia-advanced-2' },
    ]);
  });
});

describe('what a table says of a record is what an export of it says, also', () => {
  test('where the same words were put in two languages', async () => {
    const db = await openRegister('empty');
    const rows = [
      { question_wording: 'Brexit?', wording_language: 'en' },
      { ...later, question_wording: 'Brexit?', wording_language: 'mn' },
    ];
    await publishSample(db, ...rows);
    expect(await exportTable(db)).toBe(sampleTable(...rows));
  });

  test('where one source has no author and of another nobody has looked it up', async () => {
    const db = await openRegister('empty');
    const rows = [{ source_author: 'not_stated' }, { ...later, source_author: '' }];
    await publishSample(db, ...rows);
    expect(await exportTable(db)).toBe(sampleTable(...rows));
  });
});

test('a wave that names one organisation twice, by its name and by an alias, is refused as a whole', async () => {
  const db = await openRegister('empty');
  await publishSample(db, { pollster: 'Sant Maral Foundation' });
  await db.organisation.update({
    where: { slug: 'sant-maral-foundation' },
    data: { aliases: { create: { name: 'SMF' } } },
  });
  await expect(publishSample(db, { ...later, pollster: 'SMF; Sant Maral Foundation' })).rejects.toMatchObject(
    {
      key: 'organisation_twice',
      values: { name: 'Sant Maral Foundation', earlier: 'SMF' },
    },
  );
  expect(await getWave(db, 'steppe-2025')).toBeNull();
});
