import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestion } from '@/lib/data/questions/questions';
import { getSource } from '@/lib/data/sources/sources';
import { getWave } from '@/lib/data/waves/waves';
import { toSourceEntry } from '@/lib/domain/entry/to-entry';
import { emptySource, type WaveEntry } from '@/lib/domain/entry/wave-entry';
import { dumpRegister, exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleEntry, sampleItem, typed } from '@/tests/samples/sample-entry';
import { getDraft } from './drafts';
import { publishDraft } from './publish-draft';
import { checkItem, sendToReview } from './review-draft';
import { createDraft, saveDraft } from './write-drafts';

const [editor, publisher] = [sampleEditor, samplePublisher];

/** Has a draft checked by a publisher. */
async function review(db: Database, entry: WaveEntry): Promise<string> {
  const { key } = await createDraft(db, { editor, entry });
  expect(await sendToReview(db, { editor, key, version: 1 })).toEqual({ kind: 'sent' });
  for (const { key: item } of entry.items) await checkItem(db, { publisher, key, item, checked: true });
  return key;
}

/** Has a draft checked and published. */
async function publish(db: Database, entry: WaveEntry) {
  const key = await review(db, entry);
  return publishDraft(db, { publisher, key, version: 1, alone: false });
}

let db: Database;

beforeEach(async () => {
  db = await openRegister('empty');
});

describe('a wave that is published', () => {
  test('is the wave that was typed, checked by whoever checked it, and its draft is gone', async () => {
    const key = await review(db, sampleEntry);
    await publishDraft(db, { publisher, key, version: 1, alone: false });
    const wave = await getWave(db, 'taiga-2025');
    expect(wave).toMatchObject({
      title: 'Taiga Poll, 2025',
      status: 'published',
      disclosure: { sampleSize: { value: 1140 }, pollsters: { value: [{ slug: 'taiga' }] } },
      items: [
        {
          question: { slug: 'best-neighbour' },
          checkedBy: 'Bat',
          bases: [
            {
              estimates: [
                { value: 41, decimals: 0, qualifier: '=', position: 0 },
                { value: 32.5, decimals: 1, qualifier: '=', position: 1 },
                { value: 0.5, decimals: 1, qualifier: '<', position: 2 },
              ],
            },
          ],
        },
        { question: { slug: 'direction-of-the-country' }, checkedBy: 'Bat' },
      ],
    });
    expect(await getDraft(db, key)).toBeNull();
    expect(await db.wave.findFirst({ select: { publishedAlone: true, version: true } })).toEqual({
      publishedAlone: false,
      version: 1,
    });
  });

  test('is noted in the change feed once', async () => {
    await publishSample(db, { wave: 'other', pollster: 'Gallup' });
    expect(await publish(db, sampleEntry)).toEqual({ kind: 'published', slug: 'taiga-2025' });
    expect(await db.change.findMany({ select: { id: true } })).toEqual([{ id: 1 }, { id: 2 }]);
  });

  test('has a public revision with all of it', async () => {
    await publish(db, sampleEntry);
    const revision = await db.revision.findFirst({ where: { action: 'publish' } });
    expect(revision).toMatchObject({
      editor: 'Bat',
      editorId: 'bat',
      subject: 'wave taiga-2025',
      before: null,
      after: await getWave(db, 'taiga-2025'),
      reason: null,
      public: true,
    });
  });

  test('uses the sources, questions and organisations that the register has, as they are now', async () => {
    await publishSample(db, { pollster: 'Taiga', source_publisher: 'Montsame', source_locator: 'p. 1' });
    const known = await getSource(db, 'mongolia-advanced');
    if (!known) throw new Error('the sample has no source');
    const entry: WaveEntry = {
      ...sampleEntry,
      sources: [toSourceEntry(known.source, 's1')],
      items: [
        {
          ...sampleItem('i1', 'Best partner country', { Russia: '41', China: '32' }),
          question: { slug: 'best-partner', title: 'Best partner country', topic: 'Foreign relations' },
        },
      ],
    };
    const key = await review(db, entry);
    await db.source.update({
      where: { slug: 'mongolia-advanced' },
      data: { title: 'Mongolia has advanced' },
    });
    await db.question.update({ where: { slug: 'best-partner' }, data: { title: 'The best partner' } });
    await db.organisation.update({
      where: { slug: 'taiga' },
      data: { name: 'Taiga Institute', aliases: { create: { name: 'Taiga' } } },
    });
    await publishDraft(db, { publisher, key, version: 1, alone: false });
    expect(await db.source.count()).toBe(1);
    expect(await db.question.count()).toBe(1);
    expect(await db.organisation.count()).toBe(2);
    expect(await getWave(db, 'taiga-2025')).toMatchObject({
      disclosure: { pollsters: { value: [{ slug: 'taiga', name: 'Taiga Institute' }] } },
      items: [
        {
          question: { slug: 'best-partner', title: 'The best partner' },
          references: [{ source: { slug: 'mongolia-advanced', title: 'Mongolia has advanced' } }],
        },
      ],
    });
    expect((await getQuestion(db, 'best-partner'))?.question.options).toMatchObject([
      { label: 'Russia', position: 0 },
      { label: 'China', position: 1 },
    ]);
  });

  test('takes of sources alike the one that was chosen', async () => {
    await publishSample(db, {}, { wave: 'steppe-2025', source_author: 'Bat' });
    await db.source.updateMany({ data: { author: null } });
    const chosen = await getSource(db, 'mongolia-advanced-2');
    if (!chosen) throw new Error('the sample has no second source');
    await publish(db, { ...sampleEntry, sources: [toSourceEntry(chosen.source, 's1')] });
    expect((await getWave(db, 'taiga-2025'))?.items[0]?.references[0]?.source.slug).toBe(
      'mongolia-advanced-2',
    );
    expect(await db.source.count()).toBe(2);
  });

  test('keeps a new source and a new question apart from those whose names make the same slug', async () => {
    await publishSample(db, {
      question: 'best-neighbour',
      question_title: 'Best, neighbour',
      source_title: 'Taiga: report',
    });
    const known = await getSource(db, 'taiga-report');
    if (!known) throw new Error('the sample has no source');
    const entry: WaveEntry = {
      ...sampleEntry,
      sources: [
        ...sampleEntry.sources,
        toSourceEntry(known.source, 's2'),
        { ...emptySource('s3'), title: 'Taiga report' },
      ],
      items: [
        ...sampleEntry.items,
        ...['s2', 's3'].map((source, index) => {
          const item = sampleItem(`i${index + 3}`, `Question ${index}`, { Yes: '1' });
          return { ...item, columns: item.columns.map((column) => ({ ...column, source })) };
        }),
      ],
    };
    await publish(db, entry);
    const wave = await getWave(db, 'taiga-2025');
    expect(
      wave?.items.map(({ question, references }) => [question.slug, references[0]?.source.slug]),
    ).toEqual([
      ['best-neighbour-2', 'taiga-report-2'],
      ['direction-of-the-country', 'taiga-report-2'],
      ['question-0', 'taiga-report'],
      ['question-1', 'taiga-report-3'],
    ]);
  });

  test('is asked under the question that it is called by, though typed anew', async () => {
    await publishSample(db, { question: 'best-neighbour', question_title: 'Best neighbour' });
    await publish(db, sampleEntry);
    expect((await getQuestion(db, 'best-neighbour'))?.items).toHaveLength(2);
  });
});

describe('where nobody else has to check it,', () => {
  test('a wave of its own publisher is published, and says so', async () => {
    const { key } = await createDraft(db, { editor: publisher, entry: sampleEntry });
    await sendToReview(db, { editor: publisher, key, version: 1 });
    await publishDraft(db, { publisher, key, version: 1, alone: true });
    expect(await db.wave.findFirst({ select: { publishedAlone: true } })).toEqual({ publishedAlone: true });
    expect((await getWave(db, 'taiga-2025'))?.items.map(({ checkedBy }) => checkedBy)).toEqual([null, null]);
  });

  test('a wave that somebody else has checked says who', async () => {
    const key = await review(db, sampleEntry);
    await publishDraft(db, { publisher, key, version: 1, alone: true });
    expect(await db.wave.findFirst({ select: { publishedAlone: true } })).toEqual({ publishedAlone: false });
    expect((await getWave(db, 'taiga-2025'))?.items.map(({ checkedBy }) => checkedBy)).toEqual([
      'Bat',
      'Bat',
    ]);
  });
});

test('what was saved after the publisher looked is not published', async () => {
  const key = await review(db, sampleEntry);
  const before = await dumpRegister(db);
  expect(await publishDraft(db, { publisher, key, version: 2, alone: false })).toMatchObject({
    kind: 'conflict',
    version: 1,
    savedBy: 'Tuya',
  });
  expect(await dumpRegister(db)).toEqual(before);
});

test('of two publications at once, one is made', async () => {
  const key = await review(db, sampleEntry);
  const publishing = { publisher, key, version: 1, alone: false };
  const results = await Promise.allSettled([publishDraft(db, publishing), publishDraft(db, publishing)]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(await db.wave.count()).toBe(1);
});

test('a wave without a slug is called by its title', async () => {
  expect(await publish(db, { ...sampleEntry, slug: '' })).toMatchObject({ slug: 'taiga-poll-2025' });
});

test('markup and control characters are text like any other', async () => {
  const title = '<script>alert("1")</script>\u0007 ,"=1+1';
  await publish(db, {
    ...sampleEntry,
    title,
    attributes: { ...sampleEntry.attributes, universe: typed(title) },
  });
  expect((await getWave(db, 'taiga-2025'))?.title).toBe('<script>alert("1")</script> ,"=1+1');
  expect(await exportTable(db)).toContain('<script>alert');
});

test('a name of the language itself, such as __proto__, is a name like any other', async () => {
  const items = [sampleItem('i1', '__proto__', { constructor: '41', __proto__name: '59' })];
  const { key } = await createDraft(db, { editor, entry: { ...sampleEntry, items } });
  await saveDraft(db, { editor, key, version: 1, entry: { ...sampleEntry, items, title: '__proto__' } });
  await sendToReview(db, { editor, key, version: 2 });
  await checkItem(db, { publisher, key, item: 'i1', checked: true });
  expect(await publishDraft(db, { publisher, key, version: 2, alone: false })).toMatchObject({
    kind: 'published',
  });
  expect((await getWave(db, 'taiga-2025'))?.title).toBe('__proto__');
});
