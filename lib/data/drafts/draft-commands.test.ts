import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { reinstateWave, withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { RuleError } from '@/lib/domain/rule-error';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { refuseWrites } from '@/tests/samples/refuse-writes';
import { sampleEntry } from '@/tests/samples/sample-entry';
import { getDraft } from './drafts';
import { publishDraft } from './publish-draft';
import { putBackDraft } from './put-back-draft';
import { rebaseCorrection } from './rebase-correction';
import { checkItem, returnDraft, sendToReview, takeBack } from './review-draft';
import { createDraft, discardDraft, openCorrection, saveDraft } from './write-drafts';

const [editor, publisher] = [sampleEditor, samplePublisher];

type Command = {
  name: string;
  /** Brings the register where the command can be given, and gives the draft's key, if there is one. */
  prepare: (db: Database) => Promise<string>;
  run: (db: Database, key: string) => Promise<unknown>;
  action: string;
  subject: 'draft' | 'wave';
  isPublic?: true;
};

const begin = async (db: Database) => (await createDraft(db, { editor, entry: sampleEntry })).key;

const send = async (db: Database) => {
  const key = await begin(db);
  await sendToReview(db, { editor, key, version: 1 });
  return key;
};

const check = async (db: Database) => {
  const key = await send(db);
  for (const item of ['i1', 'i2']) await checkItem(db, { publisher, key, item, checked: true });
  return key;
};

/** Publishes a wave of Russia and China. */
const standing = async (db: Database) => {
  await publishSample(db, {}, { option: 'China', value: '3' });
  return '';
};

const correcting = async (db: Database) => {
  await standing(db);
  const { key } = await openCorrection(db, { editor, wave: 'steppe-2024' });
  const draft = await getDraft(db, key);
  if (!draft) throw new Error('the correction was not begun');
  const entry = { ...draft.entry, title: 'Steppe Poll of 2024' };
  await saveDraft(db, { editor, key, version: 1, entry, reason: 'The title was wrong.' });
  return key;
};

/** Discards a correction that somebody else began. */
const discarded = async (db: Database) => {
  const key = await correcting(db);
  await discardDraft(db, { editor: publisher, key });
  return key;
};

async function latestRevision(db: Database): Promise<number> {
  const latest = await db.revision.findFirst({ select: { id: true }, orderBy: { id: 'desc' } });
  return latest?.id ?? 0;
}

const ofWave = { publisher, slug: 'steppe-2024', reason: 'It was a hoax.' };

const corrected = async (db: Database) => {
  const key = await correcting(db);
  await publishDraft(db, { publisher, key, version: 2, alone: false });
  return '';
};

/** Begins a correction of a wave that is put back as it was meanwhile. */
const overtaken = async (db: Database) => {
  await corrected(db);
  const { key } = await openCorrection(db, { editor, wave: 'steppe-2024' });
  await restoreWave(db, { publisher, revision: 1, version: 2, reason: 'It was right.' });
  return key;
};

const commands: Command[] = [
  {
    name: 'create a draft',
    prepare: async () => '',
    run: (db) => createDraft(db, { editor, entry: sampleEntry }),
    action: 'create',
    subject: 'draft',
  },
  {
    name: 'begin a correction',
    prepare: standing,
    run: (db) => openCorrection(db, { editor, wave: 'steppe-2024' }),
    action: 'create',
    subject: 'draft',
  },
  {
    name: 'save',
    prepare: begin,
    run: (db, key) => saveDraft(db, { editor, key, version: 1, entry: { ...sampleEntry, title: 'Taiga' } }),
    action: 'save',
    subject: 'draft',
  },
  {
    name: 'start a correction from the wave as it is now',
    prepare: overtaken,
    run: (db, key) => rebaseCorrection(db, { editor, key, version: 1 }),
    action: 'save',
    subject: 'draft',
  },
  {
    name: 'discard',
    prepare: begin,
    run: (db, key) => discardDraft(db, { editor, key }),
    action: 'discard',
    subject: 'draft',
  },
  {
    name: 'put back what was discarded',
    prepare: discarded,
    run: async (db) => putBackDraft(db, { editor, revision: await latestRevision(db) }),
    action: 'restore',
    subject: 'draft',
  },
  {
    name: 'send to review',
    prepare: begin,
    run: (db, key) => sendToReview(db, { editor, key, version: 1 }),
    action: 'send',
    subject: 'draft',
  },
  {
    name: 'take back',
    prepare: send,
    run: (db, key) => takeBack(db, { editor, key }),
    action: 'take_back',
    subject: 'draft',
  },
  {
    name: 'return',
    prepare: send,
    run: (db, key) => returnDraft(db, { publisher, key, comment: 'Where is the page?' }),
    action: 'return',
    subject: 'draft',
  },
  {
    name: 'check an item',
    prepare: send,
    run: (db, key) => checkItem(db, { publisher, key, item: 'i1', checked: true }),
    action: 'check',
    subject: 'draft',
  },
  {
    name: 'take a check back',
    prepare: check,
    run: (db, key) => checkItem(db, { publisher, key, item: 'i1', checked: false }),
    action: 'uncheck',
    subject: 'draft',
  },
  {
    name: 'publish a wave',
    prepare: check,
    run: (db, key) => publishDraft(db, { publisher, key, version: 1, alone: false }),
    action: 'publish',
    subject: 'wave',
    isPublic: true,
  },
  {
    name: 'publish a correction',
    prepare: correcting,
    run: (db, key) => publishDraft(db, { publisher, key, version: 2, alone: false }),
    action: 'correct',
    subject: 'wave',
    isPublic: true,
  },
  {
    name: 'withdraw',
    prepare: standing,
    run: (db) => withdrawWave(db, { ...ofWave, version: 1 }),
    action: 'withdraw',
    subject: 'wave',
    isPublic: true,
  },
  {
    name: 'reinstate',
    prepare: async (db) => {
      await standing(db);
      await withdrawWave(db, { ...ofWave, version: 1 });
      return '';
    },
    run: (db) => reinstateWave(db, { ...ofWave, version: 2 }),
    action: 'reinstate',
    subject: 'wave',
    isPublic: true,
  },
  {
    name: 'put back as it was',
    prepare: corrected,
    run: (db) => restoreWave(db, { publisher, revision: 1, version: 2, reason: 'It was right.' }),
    action: 'restore',
    subject: 'wave',
    isPublic: true,
  },
];

async function listRevisions(db: Database) {
  return db.revision.findMany({
    select: { action: true, subject: true, public: true, editor: true, editorId: true },
    orderBy: { id: 'asc' },
  });
}

describe.each(commands)('to $name', ({ prepare, run, action, subject, isPublic = false }) => {
  test('writes one revision, and a change for readers only where they see it', async () => {
    const db = await openRegister('empty');
    const key = await prepare(db);
    const [revisions, changes] = [await listRevisions(db), await db.change.count()];
    await run(db, key);
    const written = (await listRevisions(db)).slice(revisions.length);
    expect(written).toMatchObject([{ action, public: isPublic }]);
    expect(written[0]?.subject.split(' ')[0]).toBe(subject);
    expect([editor, publisher].map(({ id, name }) => ({ editorId: id, editor: name }))).toContainEqual({
      editorId: written[0]?.editorId,
      editor: written[0]?.editor,
    });
    expect(await db.change.count()).toBe(changes + (isPublic ? 1 : 0));
  });

  test.each(['INSERT ON "Revision"', 'INSERT ON "Change"', 'DELETE ON "Draft"'])(
    'leaves nothing behind where the store refuses the last of it: %s',
    async (event) => {
      const db = await openRegister('empty');
      const key = await prepare(db);
      await refuseWrites(db, event);
      const before = await dumpRegister(db);
      const error = await run(db, key).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (event === 'INSERT ON "Revision"') expect(error).not.toBeNull();
      if (error !== null) expect(await dumpRegister(db)).toEqual(before);
    },
  );
});

type Refusal = [what: string, rule: RuleError, prepare: Command['prepare'], run: Command['run']];

const refusals: Refusal[] = [
  [
    'to save what is in review',
    new RuleError('draft_in_review'),
    send,
    (db, key) => saveDraft(db, { editor, key, version: 1, entry: { ...sampleEntry, title: 'Taiga' } }),
  ],
  [
    'to save what was discarded',
    new RuleError('draft_absent'),
    async () => 'gone',
    (db, key) => saveDraft(db, { editor, key, version: 1, entry: sampleEntry }),
  ],
  [
    'to discard what is in review',
    new RuleError('draft_in_review'),
    send,
    (db, key) => discardDraft(db, { editor, key }),
  ],
  [
    'to put back what was not discarded',
    new RuleError('revision_absent'),
    begin,
    async (db) => putBackDraft(db, { editor, revision: await latestRevision(db) }),
  ],
  [
    'to put a correction back beside another one of its wave',
    new RuleError('correction_open'),
    async (db) => {
      await discarded(db);
      const revision = String(await latestRevision(db));
      await openCorrection(db, { editor, wave: 'steppe-2024' });
      return revision;
    },
    (db, revision) => putBackDraft(db, { editor, revision: Number(revision) }),
  ],
  [
    'to send what is in review',
    new RuleError('draft_in_review'),
    send,
    (db, key) => sendToReview(db, { editor, key, version: 1 }),
  ],
  [
    'to send a correction that does not say why',
    new RuleError('reason_required'),
    async (db) => {
      await standing(db);
      return (await openCorrection(db, { editor, wave: 'steppe-2024' })).key;
    },
    (db, key) => sendToReview(db, { editor, key, version: 1 }),
  ],
  [
    'to take back what is not in review',
    new RuleError('not_in_review'),
    begin,
    (db, key) => takeBack(db, { editor, key }),
  ],
  [
    'to take back what somebody else wrote',
    new RuleError('not_author'),
    send,
    (db, key) => takeBack(db, { editor: publisher, key }),
  ],
  [
    'to return without a word',
    new RuleError('comment_required'),
    send,
    (db, key) => returnDraft(db, { publisher, key, comment: ' \n' }),
  ],
  [
    'to check what is not in review',
    new RuleError('not_in_review'),
    begin,
    (db, key) => checkItem(db, { publisher, key, item: 'i1', checked: true }),
  ],
  [
    'to check an item that is not there',
    new RuleError('item_absent'),
    send,
    (db, key) => checkItem(db, { publisher, key, item: 'i9', checked: true }),
  ],
  [
    'to check what one wrote oneself',
    new RuleError('own_draft'),
    async (db) => {
      const { key } = await createDraft(db, { editor: publisher, entry: sampleEntry });
      await sendToReview(db, { editor: publisher, key, version: 1 });
      return key;
    },
    (db, key) => checkItem(db, { publisher, key, item: 'i1', checked: true }),
  ],
  [
    'to publish what has not been sent',
    new RuleError('not_in_review'),
    begin,
    (db, key) => publishDraft(db, { publisher, key, version: 1, alone: true }),
  ],
  [
    'to publish what has not been checked',
    new RuleError('not_all_checked', { left: 2 }),
    send,
    (db, key) => publishDraft(db, { publisher, key, version: 1, alone: false }),
  ],
  [
    'to publish what one wrote oneself',
    new RuleError('own_draft'),
    async (db) => {
      const { key } = await createDraft(db, { editor: publisher, entry: sampleEntry });
      await sendToReview(db, { editor: publisher, key, version: 1 });
      return key;
    },
    (db, key) => publishDraft(db, { publisher, key, version: 1, alone: false }),
  ],
  [
    'to publish a wave that is there',
    new RuleError('wave_exists', { wave: 'taiga-2025' }),
    async (db) => {
      await publishSample(db, { wave: 'taiga-2025' });
      return check(db);
    },
    (db, key) => publishDraft(db, { publisher, key, version: 1, alone: false }),
  ],
  [
    'to correct a wave without saying why',
    new RuleError('reason_required'),
    async (db) => {
      await standing(db);
      return (await openCorrection(db, { editor, wave: 'steppe-2024' })).key;
    },
    (db, key) => publishDraft(db, { publisher, key, version: 1, alone: false }),
  ],
  [
    'to send a correction of a wave that was changed meanwhile',
    new RuleError('wave_moved', {
      wave: 'Steppe Poll, 2024',
      editor: 'Bat',
      what: 'wave_title',
      before: 'Steppe Poll of 2024',
      after: 'Steppe Poll, 2024',
      more: 0,
    }),
    async (db) => {
      const key = await overtaken(db);
      const entry = (await getDraft(db, key))?.entry ?? sampleEntry;
      await saveDraft(db, { editor, key, version: 1, entry, reason: 'The title was wrong.' });
      return key;
    },
    (db, key) => sendToReview(db, { editor, key, version: 2 }),
  ],
  [
    'to start a draft of a new wave from a published one',
    new RuleError('not_a_correction'),
    begin,
    (db, key) => rebaseCorrection(db, { editor, key, version: 1 }),
  ],
  [
    'to correct nothing',
    new RuleError('nothing_changed'),
    async (db) => {
      await standing(db);
      const { key } = await openCorrection(db, { editor, wave: 'steppe-2024' });
      const draft = await getDraft(db, key);
      if (draft) await saveDraft(db, { editor, key, version: 1, entry: draft.entry, reason: 'Why not?' });
      return key;
    },
    (db, key) => publishDraft(db, { publisher, key, version: 2, alone: false }),
  ],
  [
    'to correct a wave that is withdrawn',
    new RuleError('wave_withdrawn', { wave: 'steppe-2024' }),
    async (db) => {
      const key = await correcting(db);
      await withdrawWave(db, { ...ofWave, version: 1 });
      return key;
    },
    (db, key) => publishDraft(db, { publisher, key, version: 2, alone: false }),
  ],
  [
    'to correct a wave that is not there',
    new RuleError('wave_absent', { wave: 'steppe-2024' }),
    async () => '',
    (db) => openCorrection(db, { editor, wave: 'steppe-2024' }),
  ],
  [
    'to withdraw a wave that is withdrawn',
    new RuleError('wave_withdrawn', { wave: 'steppe-2024' }),
    async (db) => {
      await standing(db);
      await withdrawWave(db, { ...ofWave, version: 1 });
      return '';
    },
    (db) => withdrawWave(db, { ...ofWave, version: 2 }),
  ],
  [
    'to reinstate a wave that stands',
    new RuleError('wave_not_withdrawn', { wave: 'steppe-2024' }),
    standing,
    (db) => reinstateWave(db, { ...ofWave, version: 1 }),
  ],
  [
    'to withdraw a wave that was corrected meanwhile',
    new RuleError('wave_moved', {
      wave: 'Steppe Poll of 2024',
      editor: 'Bat',
      what: 'wave_title',
      before: 'Steppe Poll, 2024',
      after: 'Steppe Poll of 2024',
      more: 0,
    }),
    corrected,
    (db) => withdrawWave(db, { ...ofWave, version: 1 }),
  ],
  [
    'to put a wave back as it is',
    new RuleError('nothing_changed'),
    standing,
    (db) => restoreWave(db, { publisher, revision: 1, version: 1, reason: 'Why not?' }),
  ],
  [
    'to put back what no revision holds',
    new RuleError('revision_absent'),
    standing,
    (db) => restoreWave(db, { publisher, revision: 99, version: 1, reason: 'Why not?' }),
  ],
  [
    'to put back a draft as if it were a wave',
    new RuleError('revision_absent'),
    begin,
    (db) => restoreWave(db, { publisher, revision: 1, version: 1, reason: 'Why not?' }),
  ],
];

test.each(refusals)('it is refused %s', async (_, rule, prepare, run) => {
  const db = await openRegister('empty');
  const key = await prepare(db);
  const before = await dumpRegister(db);
  const error = await run(db, key).catch((thrown: unknown) => thrown);
  expect(error).toEqual(rule);
  expect(await dumpRegister(db)).toEqual(before);
});

test('what was discarded comes back as it was, at its address, and once', async () => {
  const db = await openRegister('empty');
  const key = await correcting(db);
  const columns = { omit: { id: true, createdAt: true, savedAt: true } } as const;
  const before = await db.draft.findUniqueOrThrow({ where: { key }, ...columns });
  await discardDraft(db, { editor: publisher, key });
  const revision = await latestRevision(db);
  expect(await putBackDraft(db, { editor: publisher, revision })).toEqual({ key });
  const after = await db.draft.findUniqueOrThrow({ where: { key }, ...columns });
  expect(after).toEqual({
    ...before,
    version: before.version + 1,
    savedBy: publisher.name,
    authors: [editor, publisher].map(({ id, name }) => ({ id, name })),
  });
  const revisions = await listRevisions(db);
  expect(await putBackDraft(db, { editor, revision })).toEqual({ key });
  expect(await listRevisions(db)).toEqual(revisions);
  await saveDraft(db, { editor, key, version: 3, entry: { ...sampleEntry, title: 'Taiga' } });
  expect((await getDraft(db, key))?.title).toBe('Taiga');
});
