import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { editorSchema } from '@/lib/domain/people/editor';
import { dumpRegister, newRegister, openRegister, openRegisterAt } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleEntry, typed } from '@/tests/samples/sample-entry';
import { getDraft, listDrafts } from './drafts';
import { checkItem, returnDraft, sendToReview } from './review-draft';
import { createDraft, openCorrection, saveDraft } from './write-drafts';

const [editor, publisher] = [sampleEditor, samplePublisher];
const saran = editorSchema.parse({ id: 'saran', name: 'Saran' });
const renamed = { ...sampleEntry, title: 'Taiga Poll of May 2025' };

let db: Database;
let key: string;

beforeEach(async () => {
  db = await openRegister('empty');
  key = (await createDraft(db, { editor, entry: sampleEntry })).key;
});

test('a draft that is begun is there, with who began it', async () => {
  expect(key).toMatch(/^[0-9a-f]{24}$/);
  expect(await getDraft(db, key)).toEqual({
    key,
    title: 'Taiga Poll, 2025',
    status: 'draft',
    version: 1,
    authors: [{ id: 'tuya', name: 'Tuya' }],
    entry: sampleEntry,
    wave: null,
    checks: [],
    comment: null,
    reason: null,
    savedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
  expect(await getDraft(db, 'another')).toBeNull();
});

describe('a save', () => {
  test('keeps what was typed and who typed, and notes only what changed', async () => {
    const saved = await saveDraft(db, { editor: saran, key, version: 1, entry: renamed });
    expect(saved).toMatchObject({ kind: 'saved', version: 2 });
    expect(await getDraft(db, key)).toMatchObject({
      title: 'Taiga Poll of May 2025',
      version: 2,
      entry: renamed,
      authors: [
        { id: 'tuya', name: 'Tuya' },
        { id: 'saran', name: 'Saran' },
      ],
      savedAt: saved.kind === 'saved' ? saved.savedAt : '',
    });
    const last = await db.revision.findFirst({ orderBy: { id: 'desc' } });
    expect(last).toMatchObject({
      action: 'save',
      subject: `draft ${key}`,
      before: null,
      after: null,
      changes: [{ path: 'title', before: 'Taiga Poll, 2025', after: 'Taiga Poll of May 2025' }],
      public: false,
    });
  });

  test('of what is there already writes nothing, and says when it was kept', async () => {
    const [before, draft] = [await dumpRegister(db), await getDraft(db, key)];
    expect(await saveDraft(db, { editor: saran, key, version: 1, entry: sampleEntry })).toEqual({
      kind: 'saved',
      version: 1,
      savedAt: draft?.savedAt,
    });
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('of a reason alone is a change, and no save without one takes it away', async () => {
    await saveDraft(db, { editor, key, version: 1, entry: sampleEntry, reason: ' A slip. ' });
    await saveDraft(db, { editor, key, version: 2, entry: renamed });
    expect(await getDraft(db, key)).toMatchObject({ version: 3, reason: 'A slip.' });
    await saveDraft(db, { editor, key, version: 3, entry: renamed, reason: '' });
    expect(await getDraft(db, key)).toMatchObject({ version: 4, reason: null });
  });

  test('of what is no entry is refused', async () => {
    const before = await dumpRegister(db);
    const tooLong = { ...sampleEntry, title: 'a'.repeat(1_000_000) };
    await expect(saveDraft(db, { editor, key, version: 1, entry: tooLong })).rejects.toThrow('title');
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('takes the checks of what it changes, and no other', async () => {
    await sendToReview(db, { editor, key, version: 1 });
    for (const item of ['i1', 'i2']) await checkItem(db, { publisher, key, item, checked: true });
    await returnDraft(db, { publisher, key, comment: 'The page of the second is missing.' });
    const items = sampleEntry.items.map((item) =>
      item.key === 'i2'
        ? { ...item, columns: item.columns.map((column) => ({ ...column, locator: typed('p. 9') })) }
        : item,
    );
    await saveDraft(db, { editor, key, version: 1, entry: { ...sampleEntry, items } });
    expect((await getDraft(db, key))?.checks).toEqual([{ item: 'i1', id: 'bat', name: 'Bat' }]);
    const sources = sampleEntry.sources.map((source) => ({ ...source, title: 'Another report' }));
    await saveDraft(db, { editor, key, version: 2, entry: { ...sampleEntry, items, sources } });
    expect((await getDraft(db, key))?.checks).toEqual([]);
  });
});

describe('of two saves that start from the same version', () => {
  const theirs = { ...sampleEntry, country: 'KZ' };

  test('one after the other, the second learns what the first kept, and nothing of it is lost', async () => {
    await saveDraft(db, { editor: saran, key, version: 1, entry: theirs });
    const before = await dumpRegister(db);
    expect(await saveDraft(db, { editor, key, version: 1, entry: renamed })).toEqual({
      kind: 'conflict',
      version: 2,
      entry: theirs,
      savedBy: 'Saran',
    });
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('at once, one is kept and the other learns of it', async () => {
    const results = await Promise.all([
      saveDraft(db, { editor: saran, key, version: 1, entry: theirs }),
      saveDraft(db, { editor, key, version: 1, entry: renamed }),
    ]);
    expect(results).toMatchObject([
      { kind: 'saved', version: 2 },
      { kind: 'conflict', version: 2, entry: theirs, savedBy: 'Saran' },
    ]);
  });

  test('from two processes, one is kept and the other learns of it', async () => {
    const address = await newRegister('empty');
    const [here, there] = [await openRegisterAt(address), await openRegisterAt(address)];
    const draft = await createDraft(here, { editor, entry: sampleEntry });
    await saveDraft(there, { editor: saran, key: draft.key, version: 1, entry: theirs });
    expect(await saveDraft(here, { editor, key: draft.key, version: 1, entry: renamed })).toMatchObject({
      kind: 'conflict',
      savedBy: 'Saran',
    });
  });
});

test('a correction is begun once, with the wave as one would have typed it', async () => {
  await publishSample(db, {});
  const first = await openCorrection(db, { editor, wave: 'steppe-2024' });
  const before = await dumpRegister(db);
  expect(await openCorrection(db, { editor: saran, wave: 'steppe-2024' })).toEqual(first);
  expect(await dumpRegister(db)).toEqual(before);
  expect(await getDraft(db, first.key)).toMatchObject({
    title: 'Steppe Poll, 2024',
    wave: { slug: 'steppe-2024', title: 'Steppe Poll, 2024' },
    entry: { slug: 'steppe-2024', items: [{ cells: { 'o1 c1': '69' } }] },
  });
});

test('drafts are listed, those in review first, then the one saved last', async () => {
  const other = (await createDraft(db, { editor: saran, entry: renamed })).key;
  expect((await listDrafts(db)).map((draft) => draft.key)).toEqual([other, key]);
  await sendToReview(db, { editor, key, version: 1 });
  expect(await listDrafts(db)).toEqual([
    {
      key,
      title: 'Taiga Poll, 2025',
      status: 'in_review',
      authors: [{ id: 'tuya', name: 'Tuya' }],
      wave: null,
      comment: null,
      savedAt: expect.any(String),
    },
    expect.objectContaining({ key: other }),
  ]);
});

test('what keeps a draft from being published keeps it from review, and is said', async () => {
  const entry = { ...sampleEntry, title: '', country: 'Mongolia' };
  await saveDraft(db, { editor, key, version: 1, entry });
  const before = await dumpRegister(db);
  expect(await sendToReview(db, { editor, key, version: 2 })).toMatchObject({
    kind: 'issues',
    issues: [
      { path: 'title', key: 'required' },
      { path: 'country', key: 'country' },
    ],
  });
  expect(await dumpRegister(db)).toEqual(before);
});

test('a returned draft says why until it is sent again', async () => {
  await sendToReview(db, { editor, key, version: 1 });
  await returnDraft(db, { publisher, key, comment: ' Which page? ' });
  expect(await getDraft(db, key)).toMatchObject({ status: 'draft', comment: 'Which page?' });
  await sendToReview(db, { editor, key, version: 1 });
  expect(await getDraft(db, key)).toMatchObject({ status: 'in_review', comment: null });
});
