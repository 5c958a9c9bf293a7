import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getDraft } from '@/lib/data/drafts/drafts';
import { publishDraft } from '@/lib/data/drafts/publish-draft';
import { isOvertaken } from '@/lib/data/drafts/rebase-correction';
import { checkItem, sendToReview } from '@/lib/data/drafts/review-draft';
import { createDraft, openCorrection, saveDraft } from '@/lib/data/drafts/write-drafts';
import { mergeOrganisations } from '@/lib/data/organisations/merge-organisations';
import { updateOrganisation } from '@/lib/data/organisations/write-organisation';
import { getQuestionSheet } from '@/lib/data/questions/question-sheet';
import { updateQuestion } from '@/lib/data/questions/write-question';
import { getWave } from '@/lib/data/waves/waves';
import { organisationEditSchema } from '@/lib/domain/entry/organisation-edit';
import { questionEditSchema, toQuestionFields } from '@/lib/domain/entry/question-edit';
import type { ItemEntry, WaveEntry } from '@/lib/domain/entry/wave-entry';
import { openRegister } from '@/tests/samples/open-register';
import {
  sampleEditor as editor,
  samplePublisher as publisher,
  publishSample,
  samplePublication,
} from '@/tests/samples/publish-sample';
import { retype } from '@/tests/samples/sample-corrections';
import { sampleEntry, sampleItem, typed } from '@/tests/samples/sample-entry';
import { restoreBefore } from './restore-deleted';

const slug = 'steppe-2024';
const reason = 'The table says otherwise.';

async function openSample(): Promise<Database> {
  const db = await openRegister('empty');
  const row = {
    pollster: 'Gallup',
    fieldwork_end: '2024',
    question_wording: 'Who is best?',
    wording_language: 'en',
  };
  await publishSample(db, row, { ...row, option: 'China', value: '3' });
  return db;
}

/** Types a correction of the sample, which somebody publishes later. */
async function correct(db: Database, change: (entry: WaveEntry) => WaveEntry): Promise<string> {
  const { key } = await openCorrection(db, { editor, wave: slug });
  const draft = await getDraft(db, key);
  if (!draft) throw new Error('the correction was not begun');
  await saveDraft(db, { editor, key, version: 1, entry: change(draft.entry), reason });
  return key;
}

/** Publishes a draft as it stands now, checked by somebody else than its author. */
async function publish(db: Database, key: string): Promise<void> {
  const draft = await getDraft(db, key);
  const { version = 0, wave = null } = draft ?? {};
  if (wave === null) {
    await sendToReview(db, { editor, key, version });
    for (const item of draft?.entry.items ?? [])
      await checkItem(db, { publisher, key, item: item.key, checked: true });
  }
  expect(await publishDraft(db, { publisher, key, version, alone: false })).toMatchObject({
    kind: 'published',
  });
}

type Fields = ReturnType<typeof toQuestionFields>;

async function changeQuestion(db: Database, change: (fields: Fields) => Partial<Fields>): Promise<void> {
  const sheet = await getQuestionSheet(db, 'best-partner');
  if (!sheet) throw new Error('the question is not there');
  const fields = toQuestionFields(sheet.content);
  const edit = { version: sheet.version, ...fields, ...change(fields) };
  const filled = JSON.stringify(edit, (_, part) => (part === '' ? undefined : part));
  const parsed = questionEditSchema.parse(JSON.parse(filled));
  await updateQuestion(db, {
    editor: publisher,
    publication: samplePublication,
    slug: 'best-partner',
    edit: parsed,
  });
}

const renameOptions = (names: Record<string, string>) => (fields: Fields) => ({
  options: fields.options.map((option) => ({ ...option, label: names[option.label] ?? option.label })),
});

async function renameGallup(db: Database): Promise<void> {
  const edit = organisationEditSchema.parse({ version: 1, name: 'Gallup Mongolia', dropsOldName: true });
  await updateOrganisation(db, { editor: publisher, publication: samplePublication, slug: 'gallup', edit });
}

const labels = async (db: Database) =>
  (await db.option.findMany({ select: { label: true }, orderBy: { position: 'asc' } })).map(
    ({ label }) => label,
  );

const shares = async (db: Database, wave = slug) =>
  (await getWave(db, wave))?.items.flatMap(({ bases }) =>
    bases.flatMap(({ estimates }) => estimates.map(({ option, value }) => `${option.label} ${value}`)),
  );

const known = (item: ItemEntry): ItemEntry => ({
  ...item,
  question: { slug: 'best-partner', title: 'Best partner country', topic: 'Foreign relations' },
});

const pollOf = (item: ItemEntry): WaveEntry => ({ ...sampleEntry, items: [item] });

describe('an answer that is renamed meanwhile', () => {
  test('is not made anew by a correction, which goes on saying what was typed', async () => {
    const db = await openSample();
    const key = await correct(db, (entry) => retype(entry, '3', '4'));
    await changeQuestion(db, renameOptions({ Russia: 'Russian Federation', China: 'PRC' }));
    expect(await isOvertaken(db, key)).toBe(false);
    await publish(db, key);
    expect(await labels(db)).toEqual(['Russian Federation', 'PRC']);
    expect(await shares(db)).toEqual(['Russian Federation 69', 'PRC 4']);
    expect(await db.revision.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      changes: [{ option: 'PRC', before: '3', after: '4' }],
    });
  });

  test('is not made anew by a draft of another wave, nor where two change names', async () => {
    const db = await openSample();
    const item = known(sampleItem('i1', '', { Russia: '60', China: '7', Japan: '1' }));
    const { key } = await createDraft(db, { editor, entry: pollOf(item) });
    await changeQuestion(db, renameOptions({ Russia: 'China', China: 'Russia' }));
    await publish(db, key);
    expect(await labels(db)).toEqual(['China', 'Russia', 'Japan']);
    expect(await shares(db, 'taiga-2025')).toEqual(['China 60', 'Russia 7', 'Japan 1']);
  });

  test('and put back is what it was in drafts too', async () => {
    const db = await openSample();
    const key = await correct(db, (entry) => retype(entry, '3', '4'));
    await changeQuestion(db, renameOptions({ China: 'PRC' }));
    const { id } = await db.revision.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } });
    await restoreBefore(db, { publisher, reason: samplePublication.reason, revision: id, version: 2 });
    await publish(db, key);
    expect(await labels(db)).toEqual(['Russia', 'China']);
  });

  test('is shown to whoever types in the draft, as what somebody else saved', async () => {
    const db = await openSample();
    const key = await correct(db, (entry) => retype(entry, '3', '4'));
    const before = await getDraft(db, key);
    const revisions = await db.revision.count();
    await changeQuestion(db, renameOptions({ Russia: 'Russian Federation' }));
    expect(await db.revision.count()).toBe(revisions + 1);
    const entry = retype(before?.entry ?? sampleEntry, '69', '68');
    expect(await saveDraft(db, { editor, key, version: 2, entry })).toMatchObject({
      kind: 'conflict',
      version: 3,
      savedBy: 'Bat',
      entry: { items: [{ options: [{ label: 'Russian Federation' }, { label: 'China' }] }] },
    });
    expect((await getDraft(db, key))?.savedAt).toBe(before?.savedAt);
  });

  test('leaves drafts alone that do not name it', async () => {
    const db = await openSample();
    const { key } = await createDraft(db, { editor, entry: sampleEntry });
    await changeQuestion(db, renameOptions({ Russia: 'Russian Federation' }));
    expect(await getDraft(db, key)).toMatchObject({ version: 1, entry: sampleEntry });
  });
});

describe('a question that is changed meanwhile', () => {
  test('is not made anew, nor is its wording', async () => {
    const db = await openSample();
    const key = await correct(db, (entry) => retype(entry, '3', '4'));
    await changeQuestion(db, (fields) => ({
      title: 'Best friend',
      topic: 'Abroad',
      wordings: fields.wordings.map((wording) => ({ ...wording, text: 'Who is the best?' })),
    }));
    await publish(db, key);
    expect(await db.question.findMany({ select: { title: true, topic: true } })).toEqual([
      { title: 'Best friend', topic: 'Abroad' },
    ]);
    expect(await db.wording.findMany({ select: { text: true } })).toEqual([{ text: 'Who is the best?' }]);
  });

  test('is not made anew by a draft in which its very title was typed', async () => {
    const db = await openRegister('empty');
    await publishSample(db, { question_title: 'Best partner' });
    const item = sampleItem('i1', 'Best partner', { Russia: '60' });
    const { key } = await createDraft(db, { editor, entry: pollOf(item) });
    await changeQuestion(db, () => ({ title: 'Best friend' }));
    await publish(db, key);
    expect(await db.question.findMany({ select: { title: true } })).toEqual([{ title: 'Best friend' }]);
  });
});

describe('an organisation that is changed meanwhile', () => {
  const byGallup: WaveEntry = {
    ...sampleEntry,
    attributes: { ...sampleEntry.attributes, pollsters: typed('Taiga; Gallup'), sponsors: typed('Gallup') },
    sources: sampleEntry.sources.map((source) => ({ ...source, publisher: typed('Gallup') })),
  };

  test('is not made anew under a name that was dropped', async () => {
    const db = await openSample();
    const keys = [
      await correct(db, (entry) => retype(entry, '3', '4')),
      (await createDraft(db, { editor, entry: byGallup })).key,
    ];
    await renameGallup(db);
    for (const key of keys) await publish(db, key);
    const names = await db.organisation.findMany({ select: { name: true }, orderBy: { name: 'asc' } });
    expect(names).toEqual([{ name: 'Gallup Mongolia' }, { name: 'Taiga' }]);
    expect((await getWave(db, slug))?.disclosure.pollsters).toMatchObject({
      value: [{ name: 'Gallup Mongolia' }],
    });
  });

  test('is not made anew where it turned out to be another', async () => {
    const db = await openSample();
    await publishSample(db, { wave: 'steppe-2025', pollster: 'Gallup Mongolia' });
    const key = await correct(db, (entry) => retype(entry, '3', '4'));
    await mergeOrganisations(db, {
      publisher,
      reason: samplePublication.reason,
      from: 'gallup',
      into: 'gallup-mongolia',
      versions: { from: 1, into: 1 },
      moves: 1,
    });
    await publish(db, key);
    expect(await db.organisation.count()).toBe(2);
    expect((await getWave(db, slug))?.disclosure.pollsters).toMatchObject({
      value: [{ name: 'Gallup Mongolia' }],
    });
    expect(await db.revision.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      changes: [{ option: 'China', before: '3', after: '4' }],
    });
  });
});
