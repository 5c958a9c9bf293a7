import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { getWaveStanding } from '@/lib/data/waves/waves';
import { questionEditSchema } from '@/lib/domain/entry/question-edit';
import type { Correction } from '@/lib/domain/versions/correction';
import { openRegister } from '@/tests/samples/open-register';
import { publishSample, samplePublication, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleChange } from '@/tests/samples/sample-change';
import { correctSample, reinstateSample, retype, withdrawSample } from '@/tests/samples/sample-corrections';
import { type FeedScope, listCorrections, listFeedEntries, streamCorrections } from './corrections';
import { listPublicRevisions } from './revisions';

const wave = { slug: 'steppe-2024', title: 'Steppe Poll, 2024', status: 'published' as const };
const fromSixtyNine = { ...sampleChange, before: '69', after: '>85' };
const backToSixtyNine = { ...sampleChange, before: '>85', after: '69' };

/** A register in which one wave was corrected, withdrawn, reinstated and put back, and another only published. */
async function openCorrected(): Promise<Database> {
  const db = await openRegister('empty');
  await publishSample(db, {}, { option: 'China', value: '3' }, { wave: 'taiga-2025', wave_title: 'Taiga' });
  await correctSample(db, {
    wave: wave.slug,
    reason: 'The report prints more than 85.',
    change: (entry) => retype(entry, '69', '>85'),
  });
  await withdrawSample(db, wave.slug, 'It was a hoax.');
  await reinstateSample(db, wave.slug, 'It was none.');
  const [published] = (await listPublicRevisions(db, wave.slug)).slice(-1);
  await restoreWave(db, {
    publisher: samplePublisher,
    revision: published?.id ?? 0,
    version: 4,
    reason: 'It was right.',
  });
  return db;
}

const untimed = (corrections: readonly Correction[]) => corrections.map(({ at: _, id: __, ...rest }) => rest);

async function readStream(db: Database): Promise<Correction[]> {
  const all: Correction[] = [];
  for await (const corrections of streamCorrections(db)) all.push(...corrections);
  return all;
}

const of = { word: 'wave' as const, slug: wave.slug, title: wave.title, isOnPage: true };
const expected = [
  { of, wave, action: 'restore', reason: 'It was right.', changes: [backToSixtyNine] },
  { of, wave, action: 'reinstate', reason: 'It was none.', changes: [] },
  { of, wave, action: 'withdraw', reason: 'It was a hoax.', changes: [] },
  { of, wave, action: 'correct', reason: 'The report prints more than 85.', changes: [fromSixtyNine] },
];

test('the log lists what was done to published waves, latest first, with each value before and after', async () => {
  const db = await openCorrected();
  const { corrections, total } = await listCorrections(db, { page: 1, pageSize: 50 });
  expect(untimed(corrections)).toEqual(expected);
  expect(total).toBe(4);
  for (const { at } of corrections) expect(new Date(at).toISOString()).toBe(at);
  expect(JSON.stringify(corrections)).not.toContain(samplePublisher.name);
});

test('the log comes page by page', async () => {
  const db = await openCorrected();
  const second = await listCorrections(db, { page: 2, pageSize: 3 });
  expect(untimed(second.corrections)).toEqual(expected.slice(3));
  expect(second.total).toBe(4);
  expect(await listCorrections(db, { page: 3, pageSize: 3 })).toEqual({ corrections: [], total: 4 });
});

test('the whole log is read in the order in which it was written, however long it is', async () => {
  const db = await openCorrected();
  const { id: waveId } = await db.wave.findUniqueOrThrow({
    where: { slug: 'taiga-2025' },
    select: { id: true },
  });
  const more = Array.from({ length: 230 }, (_, index) => ({
    waveId,
    subject: 'wave taiga-2025',
    editor: 'Bold',
    action: 'correct',
    public: true,
    reason: `number ${index}`,
  }));
  await db.revision.createMany({ data: more });
  const streamed = await readStream(db);
  expect(untimed(streamed.slice(0, 4))).toEqual(expected.toReversed());
  expect(streamed.slice(4).map(({ reason }) => reason)).toEqual(more.map(({ reason }) => reason));
});

test('what is not public, is of no wave, or was done to a draft is not in the log', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  const { id: waveId } = await db.wave.findUniqueOrThrow({
    where: { slug: wave.slug },
    select: { id: true },
  });
  const revision = { editor: 'Bold', subject: 'wave steppe-2024', action: 'correct', waveId, public: true };
  await db.revision.createMany({
    data: [
      { ...revision, public: false },
      { ...revision, action: 'save' },
    ],
  });
  expect(await listCorrections(db, { page: 1, pageSize: 50 })).toEqual({ corrections: [], total: 0 });
  expect(await readStream(db)).toEqual([]);
  expect(await listFeedEntries(db, { scope: null, limit: 50 })).toMatchObject([{ action: 'publish' }]);
});

test('the feed has new waves and corrections, latest first, no more than asked for', async () => {
  const db = await openCorrected();
  const entries = await listFeedEntries(db, { scope: null, limit: 50 });
  expect(entries.map(({ action, of: { slug } }) => `${action} ${slug}`)).toEqual([
    'restore steppe-2024',
    'reinstate steppe-2024',
    'withdraw steppe-2024',
    'correct steppe-2024',
    'publish taiga-2025',
    'publish steppe-2024',
  ]);
  expect(entries[3]).toMatchObject({
    wave: { ...wave, questions: ['Best partner country'] },
    reason: 'The report prints more than 85.',
    changes: [fromSixtyNine],
  });
  expect(await listFeedEntries(db, { scope: null, limit: 2 })).toEqual(entries.slice(0, 2));
});

test('the feed of a question tells of its waves and of itself, not of what else they ask', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {}, { question: 'other', question_title: 'Other', option: 'Yes', value: '3' });
  for (const slug of ['best-partner', 'other']) {
    const { version, content } = (await getQuestionSheet(db, slug)) ?? {};
    if (!version || !content) throw new Error(`there is no question ${slug}`);
    const edit = questionEditSchema.parse({
      ...content,
      version,
      title: `${content.title}, anew`,
      titles: '',
      options: content.options.map(({ label, kind }) => ({ was: label, label, kind })),
      wordings: [],
    });
    await updateQuestion(db, { editor: samplePublisher, publication: samplePublication, slug, edit });
  }
  const told = async (scope: FeedScope) =>
    (await listFeedEntries(db, { scope, limit: 50 })).map(({ action, of: { slug } }) => `${action} ${slug}`);
  expect(await told(null)).toEqual(['correct other', 'correct best-partner', 'publish steppe-2024']);
  expect(await told({ question: 'other' })).toEqual(['correct other', 'publish steppe-2024']);
});

test('a wave’s standing says why it was withdrawn, and whether its author alone compared it', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  expect(await getWaveStanding(db, wave.slug)).toEqual({ publishedAlone: false, withdrawnBecause: null });
  await withdrawSample(db, wave.slug, 'It was a hoax.');
  await db.wave.update({ where: { slug: wave.slug }, data: { publishedAlone: true } });
  expect(await getWaveStanding(db, wave.slug)).toEqual({
    publishedAlone: true,
    withdrawnBecause: 'It was a hoax.',
  });
  expect(await getWaveStanding(db, 'nothing')).toBeNull();
});

test('a log with a change that cannot be read is not shown as if it were whole', async () => {
  const db = await openRegister('empty');
  await publishSample(db, {});
  const { id: waveId } = await db.wave.findUniqueOrThrow({
    where: { slug: wave.slug },
    select: { id: true },
  });
  const revision = { editor: 'Bold', subject: 'wave steppe-2024', action: 'correct', waveId, public: true };
  await db.revision.create({ data: { ...revision, changes: [{ before: '69' }] } });
  await expect(listCorrections(db, { page: 1, pageSize: 50 })).rejects.toThrow('field');
});
