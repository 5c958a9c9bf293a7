import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { getWave } from '@/lib/data/waves/waves';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { retype } from '@/tests/samples/sample-corrections';
import { typed } from '@/tests/samples/sample-entry';
import { getDraft } from './drafts';
import { publishDraft } from './publish-draft';
import { isOvertaken, rebaseCorrection } from './rebase-correction';
import { openCorrection, saveDraft } from './write-drafts';

// Two corrections of one wave: one is published first, and the other is renewed. The office opens one at a time, so
// that the second is put beside the first by hand.

const [editor, publisher] = [sampleEditor, samplePublisher];
const slug = 'steppe-2024';
const reason = 'The table says otherwise.';

let db: Database;
let key: string;

beforeEach(async () => {
  db = await openRegister('empty');
  const row = { pollster: 'Gallup', fieldwork_end: '2024', base_n: '1000' };
  await publishSample(
    db,
    row,
    { ...row, option: 'China', value: '3' },
    { ...row, option: 'Japan', value: '8' },
  );
  key = (await openCorrection(db, { editor, wave: slug })).key;
});

async function save(change: (entry: WaveEntry) => WaveEntry, draft = key): Promise<number> {
  const before = await getDraft(db, draft);
  if (!before) throw new Error('there is no such draft');
  const { version } = before;
  await saveDraft(db, { editor, key: draft, version, entry: change(before.entry), reason });
  return version + 1;
}

/** Publishes another correction of the wave. */
async function overtake(change: (entry: WaveEntry) => WaveEntry): Promise<void> {
  const mine = await db.draft.findUniqueOrThrow({ where: { key }, select: { id: true, waveId: true } });
  await db.draft.update({ where: { id: mine.id }, data: { waveId: null }, select: { id: true } });
  const other = await openCorrection(db, { editor: publisher, wave: slug });
  await db.draft.update({ where: { id: mine.id }, data: { waveId: mine.waveId }, select: { id: true } });
  const version = await save(change, other.key);
  await publishDraft(db, { publisher, key: other.key, version, alone: false });
}

const shares = async () =>
  (await getWave(db, slug))?.items.flatMap(({ bases }) =>
    bases.flatMap(({ estimates }) => estimates.map(({ option, value }) => `${option.label} ${value}`)),
  );

const publish = (version: number) => publishDraft(db, { publisher, key, version, alone: false });

const withUniverse = (text: string) => (entry: WaveEntry) => ({
  ...entry,
  attributes: { ...entry.attributes, universe: typed(text) },
});

describe('where the two changed different things', () => {
  test('both are in what is published', async () => {
    const version = await save((entry) => retype(entry, '3', '4'));
    await overtake((entry) => withUniverse('Adults')(retype(entry, '69', '68')));
    expect(await isOvertaken(db, key)).toBe(true);
    const renewed = await rebaseCorrection(db, { editor, key, version });
    expect(renewed).toMatchObject({ kind: 'renewed', version: version + 1, changedBy: 'Bat' });
    expect(await isOvertaken(db, key)).toBe(false);
    expect((await db.revision.findFirst({ orderBy: { id: 'desc' } }))?.changes).toEqual([
      { path: 'attributes.universe', before: '', after: 'Adults' },
      { path: 'items.i1.cells.o1.c1', before: '69', after: '68' },
      { path: 'waveVersion', before: '1', after: '2' },
    ]);
    expect(await publish(version + 1)).toMatchObject({ kind: 'published' });
    expect(await shares()).toEqual(['Russia 68', 'China 4', 'Japan 8']);
    expect((await getWave(db, slug))?.disclosure.universe).toEqual({ value: 'Adults' });
    expect((await db.revision.findFirst({ orderBy: { id: 'desc' } }))?.changes).toMatchObject([
      { option: 'China', before: '3', after: '4' },
    ]);
  });

  test('whoever renews is no author of what somebody else typed', async () => {
    const version = await save((entry) => retype(entry, '3', '4'));
    await overtake((entry) => retype(entry, '69', '68'));
    await rebaseCorrection(db, { editor: publisher, key, version });
    expect((await getDraft(db, key))?.authors).toEqual([{ id: 'tuya', name: 'Tuya' }]);
  });

  test('an answer that one removed and one that the other added are told apart', async () => {
    const version = await save((entry) => retype(entry, '8', '7'));
    await overtake((entry) => ({
      ...entry,
      items: entry.items.map((item) => ({
        ...item,
        options: [
          { key: 'n1', label: 'Korea', kind: 'substantive', side: null, step: null },
          ...item.options.filter(({ label }) => label !== 'China'),
        ],
        cells: { 'n1 c1': '5', 'o1 c1': '69', 'o3 c1': '8' },
      })),
    }));
    await rebaseCorrection(db, { editor, key, version });
    await publish(version + 1);
    expect((await shares())?.sort()).toEqual(['Japan 7', 'Korea 5', 'Russia 69']);
  });
});

describe('where both changed the same value', () => {
  let version: number;

  beforeEach(async () => {
    version = await save((entry) => retype(entry, '69', '70'));
    await overtake((entry) => retype(entry, '69', '68'));
  });

  test('nothing is written, and both are shown', async () => {
    const before = await dumpRegister(db);
    expect(await rebaseCorrection(db, { editor, key, version })).toMatchObject({
      kind: 'contested',
      waveVersion: 2,
      changedBy: 'Bat',
      base: { items: [{ cells: { 'o1 c1': '69' } }] },
      theirs: { items: [{ cells: { 'o1 c1': '68' } }] },
    });
    expect(await dumpRegister(db)).toEqual(before);
  });

  test.each([
    ['mine', 'Russia 70', { kind: 'published' }],
    ['theirs', 'Russia 68', undefined],
  ] as const)('what is chosen stands: %s', async (side, share, published) => {
    const decision = { waveVersion: 2, choices: { 'items.i1.cells.o1.c1': side } };
    const renewed = await rebaseCorrection(db, { editor, key, version, decision });
    expect(renewed).toMatchObject({ kind: 'renewed' });
    const result = await publish(version + 1).catch(() => undefined);
    if (published) expect(result).toMatchObject(published);
    else expect(result).toBeUndefined();
    expect(await shares()).toContain(share);
  });

  test('what was chosen before the wave was changed once more is asked again', async () => {
    await restoreWave(db, { publisher, revision: 1, version: 2, reason: 'It was right.' });
    await overtake((entry) => retype(entry, '69', '67'));
    const decision = { waveVersion: 2, choices: { 'items.i1.cells.o1.c1': 'theirs' as const } };
    const before = await dumpRegister(db);
    expect(await rebaseCorrection(db, { editor, key, version, decision })).toMatchObject({
      kind: 'contested',
      waveVersion: 4,
      theirs: { items: [{ cells: { 'o1 c1': '67' } }] },
    });
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('a wave that is put back meanwhile contests nothing', async () => {
    await restoreWave(db, { publisher, revision: 1, version: 2, reason: 'It was right.' });
    await rebaseCorrection(db, { editor, key, version });
    await publish(version + 1);
    expect(await shares()).toContain('Russia 70');
  });

  test('a draft that somebody saved meanwhile is no less a conflict', async () => {
    expect(await rebaseCorrection(db, { editor, key, version: version - 1 })).toMatchObject({
      kind: 'conflict',
      version,
    });
  });
});

test('what was taken over once starts the next renewal', async () => {
  let version = await save((entry) => retype(entry, '3', '4'));
  await overtake((entry) => retype(entry, '69', '68'));
  await rebaseCorrection(db, { editor, key, version });
  await overtake((entry) => retype(entry, '68', '67'));
  version += 1;
  expect(await rebaseCorrection(db, { editor, key, version })).toMatchObject({ kind: 'renewed' });
  await publish(version + 1);
  expect(await shares()).toEqual(['Russia 67', 'China 4', 'Japan 8']);
});

test('nothing typed is lost of a correction that does not know what it started from', async () => {
  const version = await save((entry) => retype(entry, '3', '4'));
  await overtake((entry) => retype(entry, '8', '9'));
  await db.$executeRawUnsafe('UPDATE "Draft" SET "base" = NULL');
  await rebaseCorrection(db, { editor, key, version });
  await publish(version + 1);
  expect(await shares()).toContain('China 4');
});

test('where nothing was changed, nothing is written', async () => {
  const version = await save((entry) => retype(entry, '3', '4'));
  const before = await dumpRegister(db);
  expect(await rebaseCorrection(db, { editor, key, version })).toMatchObject({ kind: 'renewed', version });
  expect(await dumpRegister(db)).toEqual(before);
});
