import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { getQuestion } from '@/lib/data/questions/questions';
import { restoreWave } from '@/lib/data/waves/restore-wave';
import { getWave } from '@/lib/data/waves/waves';
import { reinstateWave, withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { listDifferences } from '@/lib/domain/entry/merge-entries';
import type { WaveEntry } from '@/lib/domain/entry/wave-entry';
import { RuleError } from '@/lib/domain/rule-error';
import { dumpRegister, exportTable, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, samplePublisher } from '@/tests/samples/publish-sample';
import { sampleChange } from '@/tests/samples/sample-change';
import { typed } from '@/tests/samples/sample-entry';
import { seedRegister } from '@/tests/samples/seed-register';
import { getDraft } from './drafts';
import { publishDraft } from './publish-draft';
import { checkItem, sendToReview } from './review-draft';
import { openCorrection, saveDraft } from './write-drafts';

const [editor, publisher] = [sampleEditor, samplePublisher];
const reason = 'The table says otherwise.';

/** Types a correction of a wave. */
async function correct(db: Database, wave: string, change: (entry: WaveEntry) => WaveEntry): Promise<string> {
  const { key } = await openCorrection(db, { editor, wave });
  const draft = await getDraft(db, key);
  if (!draft) throw new Error('the correction was not begun');
  await saveDraft(db, { editor, key, version: draft.version, entry: change(draft.entry), reason });
  return key;
}

async function publish(db: Database, key: string) {
  return publishDraft(db, { publisher, key, version: 2, alone: false });
}

/** An entry with other texts in some cells of its items, by item key and cell key. */
function retype(entry: WaveEntry, cells: Record<string, Record<string, string>>): WaveEntry {
  return {
    ...entry,
    items: entry.items.map((item) => ({ ...item, cells: { ...item.cells, ...cells[item.key] } })),
  };
}

const linesOf = async (db: Database) => (await exportTable(db)).split('\r\n');

describe('every wave of the seed', () => {
  let db: Database;

  beforeAll(async () => {
    db = await openRegister('seeded');
  });

  test.each(seedRegister.waves.map(({ slug }) => slug))(
    '%s can be corrected, which changes one line of the export, and put back, which gives the export of before',
    async (slug) => {
      const [before, wave] = [await linesOf(db), await getWave(db, slug)];
      const key = await correct(db, slug, (entry) => {
        const cell = Object.keys(entry.items[0]?.cells ?? {})[0] ?? '';
        return retype(entry, { i1: { [cell]: '12.34' } });
      });
      await publish(db, key);
      const after = await linesOf(db);
      expect(after).toHaveLength(before.length);
      const changed = after.filter((line, index) => line !== before[index]);
      expect(changed).toHaveLength(1);
      expect(changed[0]).toContain('12.34');
      const first = await db.revision.findFirst({
        where: { wave: { slug }, action: 'publish' },
        select: { id: true },
      });
      await restoreWave(db, { publisher, revision: first?.id ?? 0, version: 2, reason });
      expect(await linesOf(db)).toEqual(before);
      expect(await getWave(db, slug)).toEqual(wave);
    },
  );
});

const row = { pollster: 'Gallup', fieldwork_end: '2024', base_n: '1000' };
const rows = [
  row,
  { ...row, option: 'China', value: '3' },
  { ...row, question: 'best-leader', question_title: 'Best leader', option: 'Nobody', value: '40' },
];

/** A register with one wave, whose items somebody has checked. */
async function openSample(): Promise<Database> {
  const db = await openRegister('empty');
  await publishSample(db, ...rows, { ...row, wave: 'steppe-2023', wave_title: 'Steppe Poll, 2023' });
  await db.item.updateMany({ data: { checkedBy: 'Saran' } });
  return db;
}

const checkers = async (db: Database) =>
  (await getWave(db, 'steppe-2024'))?.items.map(({ checkedBy }) => checkedBy);

describe('a correction', () => {
  test('says in public what was printed before, what is printed now, and why', async () => {
    const db = await openSample();
    const before = await getWave(db, 'steppe-2024');
    await publish(
      db,
      await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '>68.0' } })),
    );
    const after = await getWave(db, 'steppe-2024');
    const revision = await db.revision.findFirst({ orderBy: { id: 'desc' } });
    expect(revision).toMatchObject({
      editor: 'Bat',
      action: 'correct',
      subject: 'wave steppe-2024',
      before,
      after,
      changes: [{ ...sampleChange, after: '>68.0' }],
      reason,
      public: true,
    });
    expect(await db.wave.findUnique({ where: { slug: 'steppe-2024' }, select: { version: true } })).toEqual({
      version: 2,
    });
    expect(await db.draft.count()).toBe(0);
  });

  test('of its own publisher leaves what it changes unchecked, and the rest checked', async () => {
    const db = await openSample();
    await publish(db, await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } })));
    expect(await checkers(db)).toEqual([null, 'Saran']);
  });

  test('that somebody else has checked says who', async () => {
    const db = await openSample();
    const key = await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } }));
    await sendToReview(db, { editor, key, version: 2 });
    await checkItem(db, { publisher, key, item: 'i1', checked: true });
    await publish(db, key);
    expect(await checkers(db)).toEqual(['Bat', 'Saran']);
  });

  test('of the sheet alone leaves every item checked', async () => {
    const db = await openSample();
    const key = await correct(db, 'steppe-2024', (entry) => ({
      ...entry,
      attributes: { ...entry.attributes, universe: typed('Adults') },
    }));
    await publish(db, key);
    expect(await checkers(db)).toEqual(['Saran', 'Saran']);
  });

  test('leaves the wave in its place among waves of the same day', async () => {
    const db = await openSample();
    await publish(db, await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } })));
    const question = await getQuestion(db, 'best-partner');
    expect(question?.items.map(({ sheet }) => sheet.slug)).toEqual(['steppe-2024', 'steppe-2023']);
  });

  test('keeps the name of the wave, whatever is typed for it', async () => {
    const db = await openSample();
    const key = await correct(db, 'steppe-2024', (entry) => ({
      ...entry,
      slug: 'another',
      title: 'Another',
    }));
    expect(await publish(db, key)).toMatchObject({ slug: 'steppe-2024' });
  });

  test('of what was put back meanwhile is refused, with what was changed', async () => {
    const db = await openSample();
    await publish(db, await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } })));
    const key = await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o2 c1': '4' } }));
    await restoreWave(db, { publisher, revision: 1, version: 2, reason: 'It was right.' });
    const before = await dumpRegister(db);
    const error = await publish(db, key).catch((thrown: unknown) => thrown);
    expect(error).toEqual(
      new RuleError('wave_moved', {
        wave: 'Steppe Poll, 2024',
        editor: 'Bat',
        what: 'Best partner country, Russia',
        before: '68',
        after: '69',
        more: 0,
      }),
    );
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('is published though the wave was withdrawn and reinstated meanwhile', async () => {
    const db = await openSample();
    const key = await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o2 c1': '4' } }));
    await withdrawWave(db, { publisher, slug: 'steppe-2024', version: 1, reason: 'A hoax?' });
    await reinstateWave(db, { publisher, slug: 'steppe-2024', version: 2, reason: 'No.' });
    expect(await publish(db, key)).toMatchObject({ kind: 'published' });
  });

  test('starts with the wave exactly as it is', async () => {
    const db = await openSample();
    const first = await getDraft(db, (await openCorrection(db, { editor, wave: 'steppe-2024' })).key);
    const key = await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o2 c1': '4' } }));
    await publish(db, key);
    const second = await getDraft(db, (await openCorrection(db, { editor, wave: 'steppe-2024' })).key);
    expect(first && second && listDifferences(first.entry, second.entry)).toEqual([
      { path: 'items.i1.cells.o2.c1', before: '3', after: '4' },
    ]);
  });
});

describe('a claim that quotes a value', () => {
  /** A register with a claim that quotes what is said of Russia. */
  async function openWithClaim(): Promise<Database> {
    const db = await openSample();
    const [estimate, source] = [
      await db.estimate.findFirst({ where: { option: { label: 'Russia' } }, select: { id: true } }),
      await db.source.findFirst({ select: { id: true } }),
    ];
    await db.claim.create({
      data: {
        slug: 'most',
        sentence: '69% want Russia',
        verbatim: false,
        locator: 'p. 2',
        version: 3,
        estimateId: estimate?.id ?? 0,
        sourceId: source?.id ?? 0,
      },
    });
    return db;
  }

  const claims = (db: Database) =>
    db.claim.findMany({
      select: {
        id: true,
        slug: true,
        sentence: true,
        verbatim: true,
        locator: true,
        version: true,
        estimate: { select: { value: true, option: { select: { label: true } } } },
      },
    });

  test('goes on quoting it once it is corrected, and once it is put back', async () => {
    const db = await openWithClaim();
    const claim = {
      id: 1,
      slug: 'most',
      sentence: '69% want Russia',
      verbatim: false,
      locator: 'p. 2',
      version: 3,
    };
    await publish(db, await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } })));
    expect(await claims(db)).toEqual([{ ...claim, estimate: { value: 68, option: { label: 'Russia' } } }]);
    await restoreWave(db, { publisher, revision: 1, version: 2, reason });
    expect(await claims(db)).toEqual([{ ...claim, estimate: { value: 69, option: { label: 'Russia' } } }]);
  });

  test('keeps it from going', async () => {
    const db = await openWithClaim();
    const key = await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '' } }));
    const before = await dumpRegister(db);
    const error = await publish(db, key).catch((thrown: unknown) => thrown);
    expect(error).toEqual(
      new RuleError('claim_unbound', {
        claim: '69% want Russia',
        question: 'Best partner country',
        option: 'Russia',
      }),
    );
    expect(await dumpRegister(db)).toEqual(before);
  });
});

describe('a wave that is put back as it was', () => {
  test('says so in public, with what that changed', async () => {
    const db = await openSample();
    await publish(db, await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } })));
    await restoreWave(db, { publisher, revision: 1, version: 2, reason: 'It was right.' });
    expect(await db.revision.findFirst({ orderBy: { id: 'desc' } })).toMatchObject({
      action: 'restore',
      reason: 'It was right.',
      public: true,
      changes: [{ field: 'value', option: 'Russia', before: '68', after: '69' }],
    });
  });

  test('stays withdrawn where it is, and takes the names that the register has now', async () => {
    const db = await openSample();
    await publish(db, await correct(db, 'steppe-2024', (entry) => retype(entry, { i1: { 'o1 c1': '68' } })));
    await withdrawWave(db, { publisher, slug: 'steppe-2024', version: 2, reason: 'A hoax.' });
    await db.question.update({ where: { slug: 'best-partner' }, data: { title: 'The best partner' } });
    await db.source.update({ where: { slug: 'mongolia-advanced' }, data: { author: 'Bat' } });
    await restoreWave(db, { publisher, revision: 1, version: 3, reason });
    expect(await getWave(db, 'steppe-2024')).toMatchObject({
      status: 'withdrawn',
      items: [
        {
          question: { title: 'The best partner' },
          references: [{ source: { author: { value: 'Bat' } } }],
          bases: [{ estimates: [{ value: 69 }, { value: 3 }] }],
        },
        {},
      ],
    });
    expect(await db.source.count()).toBe(1);
  });
});
