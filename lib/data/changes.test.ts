import { afterAll, afterEach, expect, test } from 'vitest';
import { blankEntry } from '@/lib/domain/entry/blank-entry';
import { openRegister } from '@/tests/samples/open-register';
import {
  sampleEditor as editor,
  samplePublisher as publisher,
  publishSample,
  samplePublication,
} from '@/tests/samples/publish-sample';
import { getLatestChange, onPublicChange, recordChange } from './changes';
import { createDraft, discardDraft } from './drafts/write-drafts';
import { createOrganisation, updateOrganisation } from './organisations/write-organisation';
import { withdrawWave } from './waves/withdraw-wave';
import { write } from './write';

let told: number[] = [];
const stopListening = onPublicChange((id) => told.push(id));

afterEach(() => {
  told = [];
});
afterAll(stopListening);

test('an empty register has the change number 0, at the epoch', async () => {
  const db = await openRegister('empty');
  expect(await getLatestChange(db)).toEqual({ id: 0, at: '1970-01-01T00:00:00.000Z' });
});

test('each change is numbered and has its time', async () => {
  const db = await openRegister('empty');
  await write(db, recordChange);
  await write(db, recordChange);
  const { id, at } = await getLatestChange(db);
  expect(id).toBe(2);
  const row = await db.change.findUniqueOrThrow({ where: { id: 2 }, select: { at: true } });
  expect(at).toBe(row.at.toISOString());
});

test('this process is told of a change as soon as everybody sees it, and before the writer is', async () => {
  const db = await openRegister('empty');
  let isDone = false;
  const writing = write(db, async (transaction) => {
    await recordChange(transaction);
    expect(told).toEqual([]);
  }).then(() => {
    isDone = true;
  });
  const stop = onPublicChange(() => expect(isDone).toBe(false));
  await writing;
  stop();
  expect(told).toEqual([1]);
});

test('a change is forgotten with the write that it belongs to, and nobody is told', async () => {
  const db = await openRegister('empty');
  const failed = write(db, async (transaction) => {
    await recordChange(transaction);
    throw new Error('the write failed');
  });
  await expect(failed).rejects.toThrow('the write failed');
  expect(told).toEqual([]);
  expect((await getLatestChange(db)).id).toBe(0);
});

test('what nobody is shown tells nobody, what readers are shown is told', async () => {
  const db = await openRegister('empty');
  await publishSample(db, { pollster: 'Gallup' });
  expect(told).toEqual([1]);
  const { key } = await createDraft(db, { editor, entry: blankEntry });
  await discardDraft(db, { editor, key });
  const content = { name: 'Taiga', aliases: [], country: null, url: null };
  await createOrganisation(db, { editor, content });
  expect(told).toEqual([1]);
  await updateOrganisation(db, {
    editor,
    publication: samplePublication,
    slug: 'gallup',
    edit: {
      version: 1,
      name: 'Gallup International',
      aliases: [],
      country: null,
      url: null,
      dropsOldName: false,
    },
  });
  await withdrawWave(db, { publisher, slug: 'steppe-2024', version: 1, reason: 'It was a hoax.' });
  expect(told).toEqual([1, 2, 3]);
});
