import { beforeAll, expect, test } from 'vitest';
import type { RevisionFilter } from '@/lib/data/revision-log';
import { openRegister } from '@/tests/register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/sample';
import { sampleEntry } from '@/tests/sample-entry';
import type { Database } from './db';
import { sendToReview } from './review-draft';
import { listRevisions } from './revision-log';
import { withdrawWave } from './withdraw-wave';
import { createDraft, openCorrection, saveDraft } from './write-drafts';

let db: Database;
let draft: string;
let correction: string;

const everything: RevisionFilter = { subjectWord: null, editorId: null, action: null, wave: null };

beforeAll(async () => {
  db = await openRegister('empty');
  await publishSample(db, {});
  const [editor, publisher] = [sampleEditor, samplePublisher];
  draft = (await createDraft(db, { editor, entry: sampleEntry })).key;
  await sendToReview(db, { editor, key: draft, version: 1 });
  correction = (await openCorrection(db, { editor: publisher, wave: 'steppe-2024' })).key;
  await withdrawWave(db, { publisher, slug: 'steppe-2024', version: 1, reason: 'A hoax.' });
});

const list = async (filter: Partial<RevisionFilter>) =>
  (await listRevisions(db, { ...everything, ...filter, page: 1 })).revisions.map(({ id }) => id);

test('the log has everything, the latest first', async () => {
  const { revisions, hasMore } = await listRevisions(db, { ...everything, page: 1 });
  const rest = { at: expect.stringMatching(/^\d{4}-.*Z$/), reason: null, isPublic: false };
  const [tuya, bat] = [
    { editor: 'Tuya', editorId: 'tuya' },
    { editor: 'Bat', editorId: 'bat' },
  ];
  const wave = 'steppe-2024';
  expect(revisions).toEqual([
    {
      ...rest,
      ...bat,
      id: 5,
      action: 'withdraw',
      subject: `wave ${wave}`,
      wave,
      reason: 'A hoax.',
      isPublic: true,
    },
    { ...rest, ...bat, id: 4, action: 'create', subject: `draft ${correction}`, wave },
    { ...rest, ...tuya, id: 3, action: 'send', subject: `draft ${draft}`, wave: null },
    { ...rest, ...tuya, id: 2, action: 'create', subject: `draft ${draft}`, wave: null },
    { ...rest, ...tuya, id: 1, action: 'publish', subject: `wave ${wave}`, wave, isPublic: true },
  ]);
  expect(hasMore).toBe(false);
});

test.each<[Partial<RevisionFilter>, number[]]>([
  [{ subjectWord: 'draft' }, [4, 3, 2]],
  [{ subjectWord: 'wave' }, [5, 1]],
  [{ subjectWord: 'question' }, []],
  [{ editorId: 'tuya' }, [3, 2, 1]],
  [{ action: 'create' }, [4, 2]],
  [{ wave: 'steppe-2024' }, [5, 4, 1]],
  [{ wave: 'steppe-2024', action: 'create', editorId: 'bat', subjectWord: 'draft' }, [4]],
])('the log can be narrowed to %o', async (filter, ids) => {
  expect(await list(filter)).toEqual(ids);
});

test('the log has pages', async () => {
  const other = await openRegister('empty');
  const { key } = await createDraft(other, { editor: sampleEditor, entry: sampleEntry });
  for (let version = 1; version <= 50; version += 1) {
    const entry = { ...sampleEntry, title: `Taiga ${version}` };
    await saveDraft(other, { editor: sampleEditor, key, version, entry });
  }
  const first = await listRevisions(other, { ...everything, page: 1 });
  expect([first.revisions.length, first.revisions[0]?.id, first.hasMore]).toEqual([50, 51, true]);
  const second = await listRevisions(other, { ...everything, page: 2 });
  expect([second.revisions.map(({ id }) => id), second.hasMore]).toEqual([[1], false]);
});
