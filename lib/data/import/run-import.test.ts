import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getQuestion, listLatestItems } from '@/lib/data/questions/questions';
import { withdrawWave } from '@/lib/data/waves/withdraw-wave';
import { fileOfBytes, type ImportFile } from '@/lib/domain/import/file/import-file';
import { ImportCancelled } from '@/lib/domain/import/import-cancelled';
import type { ImportProgress } from '@/lib/domain/import/import-progress';
import type { ImportInto, SameDays } from '@/lib/domain/import/import-report';
import { RuleError } from '@/lib/domain/rule-error';
import {
  dumpRegister,
  exportTable,
  newRegister,
  openRegister,
  openRegisterAt,
} from '@/tests/samples/open-register';
import {
  publishSample,
  type SampleRow,
  sampleEditor,
  samplePublisher,
  sampleTable,
} from '@/tests/samples/publish-sample';
import { toDatabaseFile } from '../../env';
import type { Database } from '../db';
import { storeKindFor } from '../sql/dialect-of';
import { type ImportOutcome, previewImport, runImport } from './run-import';

const documented: SampleRow = {
  wave: 'steppe-2025',
  wave_title: 'Steppe Poll, 2025',
  pollster: 'Steppe Polls',
  fieldwork_start: '2025-03-01',
  fieldwork_end: '2025-03-09',
  universe: 'Adults',
  sample_size: '1000',
};
const rows: SampleRow[] = [
  documented,
  { ...documented, option: 'China', value: '10.5' },
  { wave: 'steppe-2024' },
];

const fileOf = (...table: SampleRow[]) =>
  fileOfBytes('polls.csv', new TextEncoder().encode(sampleTable(...table)));

function publish(db: Database, file: ImportFile, reason: string | null = null): Promise<ImportOutcome> {
  return runImport(db, {
    ...{ file, mapping: null, alone: true },
    into: 'published',
    editor: samplePublisher,
    reason,
  });
}

function draft(db: Database, file: ImportFile): Promise<ImportOutcome> {
  return runImport(db, { file, mapping: null, alone: false, into: 'drafts', editor: sampleEditor });
}

describe('a file of waves that cannot be, or are odd', () => {
  const refusals = async (row: SampleRow) => {
    const { kind, report } = await publish(await openRegister('empty'), fileOf({ ...documented, ...row }));
    return [kind, report.issues.map(({ column, value }) => [column, value])];
  };

  test('is refused for fieldwork in the future or before 1900, and for a margin above 50', async () => {
    expect(await refusals({ fieldwork_start: '2962-05-02', fieldwork_end: '2962-05-26' })).toEqual([
      'refused',
      [['fieldwork_end', '2962-05-26']],
    ]);
    expect(await refusals({ fieldwork_start: '0025-05-02', fieldwork_end: '0025-05' })).toEqual([
      'refused',
      [
        ['fieldwork_start', '0025-05-02'],
        ['fieldwork_end', '0025-05'],
      ],
    ]);
    expect(await refusals({ margin_of_error: '300' })).toEqual(['refused', [['margin_of_error', '300']]]);
  });

  test('warns of a base larger than its sample, an n of one, and polls that repeat or overlap', async () => {
    const db = await openRegister('empty');
    const two = (row: SampleRow): SampleRow[] => [
      { ...documented, ...row, value: '40' },
      { ...documented, ...row, option: 'China', value: '60' },
    ];
    const days = { fieldwork_start: '2025-03-08', fieldwork_end: '2025-03-12' };
    const later = { fieldwork_start: '2025-04-08', fieldwork_end: '2025-04-12' };
    const report = await previewImport(db, {
      file: fileOf(
        ...two({ base_n: '2000' }),
        ...two({ ...days, wave: 'again', base_n: '1' }),
        ...two({ ...later, wave: 'later' }),
      ),
      mapping: null,
      alone: true,
      into: 'published',
    });
    expect(report.issues).toEqual([]);
    const reasons = report.warnings.map(({ line, column, reason }) => [
      line,
      column,
      reason.split(' of the same')[0],
    ]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        [2, 'base_n', 'is more than the whole sample of 1000, of "Best partner country"'],
        [4, 'base_n', 'is an n of one, of "Best partner country"; check it'],
        [4, 'wave', 'is likely the same poll as steppe-2025'],
        [6, 'wave', 'has the very values of again'],
      ]),
    );
    await publish(db, fileOf(...two({})));
    const beside = await previewImport(db, {
      file: fileOf(...two({ ...later, wave: 'later' })),
      mapping: null,
      alone: true,
      into: 'published',
    });
    expect(beside.warnings.map(({ reason }) => reason)).toEqual([
      'has the very values of steppe-2025 of the same house: 2 of 2 values that both print are the same',
    ]);
  });

  test('comes after all others where it is dated in the future, and never leads', async () => {
    const db = await openRegister('empty');
    await publishSample(
      db,
      { ...documented, fieldwork_start: '2962-05-02', fieldwork_end: '2962-05-26', wave: 'ahead' },
      documented,
    );
    const waves = await db.wave.findMany({
      select: { slug: true, lastDay: true },
      orderBy: { slug: 'asc' },
    });
    expect(waves).toEqual([
      { slug: 'ahead', lastDay: null },
      { slug: 'steppe-2025', lastDay: '2025-03-09' },
    ]);
    expect((await listLatestItems(db, 5)).map(({ latest }) => latest.sheet.slug)).toEqual(['steppe-2025']);
    const asked = await getQuestion(db, 'best-partner');
    expect(asked?.items.at(-1)?.sheet.slug).toBe('steppe-2025');
  });
});

describe('a file of new waves', () => {
  test('is published with one revision each, and all the same the second time', async () => {
    const db = await openRegister('empty');
    const first = await publish(db, fileOf(...rows));
    expect(first).toMatchObject({
      kind: 'imported',
      report: {
        lines: { total: 3, read: 3, duplicate: 0, withoutValue: 0, refused: 0 },
        waves: { total: 2, created: 2, same: 0, differs: 0 },
        values: { total: 3, created: 3, same: 0, changed: 0, kept: 0 },
        created: [
          { slug: 'steppe-2025', title: 'Steppe Poll, 2025' },
          { slug: 'steppe-2024', title: 'Steppe Poll, 2024' },
        ],
        newQuestions: [{ slug: 'best-partner', title: 'Best partner country' }],
        newOrganisations: ['Steppe Polls'],
        pollsters: [{ name: 'Steppe Polls', waves: 1 }],
        period: { firstDay: '2025-03-01', lastDay: '2025-03-09' },
        issues: [],
      },
    });
    expect(await db.change.count()).toBe(1);
    expect(
      await db.revision.findMany({ select: { action: true, subject: true, public: true, editorId: true } }),
    ).toEqual([
      { action: 'publish', subject: 'wave steppe-2025', public: true, editorId: 'bat' },
      { action: 'publish', subject: 'wave steppe-2024', public: true, editorId: 'bat' },
    ]);
    const before = await dumpRegister(db);
    const second = await publish(db, fileOf(...rows));
    expect(second.report).toMatchObject({
      waves: { total: 2, created: 0, same: 2, differs: 0 },
      values: { total: 3, created: 0, same: 3, changed: 0, kept: 0 },
      differences: [],
      newQuestions: [],
      newOrganisations: [],
    });
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('becomes drafts, which are all the same the second time', async () => {
    const db = await openRegister('empty');
    const first = await draft(db, fileOf(...rows));
    expect(first.report.waves).toEqual({ total: 2, created: 2, same: 0, differs: 0 });
    expect(await db.change.count()).toBe(0);
    expect(await db.draft.findMany({ select: { title: true, savedBy: true, waveId: true } })).toEqual([
      { title: 'Steppe Poll, 2025', savedBy: 'Tuya', waveId: null },
      { title: 'Steppe Poll, 2024', savedBy: 'Tuya', waveId: null },
    ]);
    expect(await db.wave.count()).toBe(0);
    const before = await dumpRegister(db);
    const second = await draft(db, fileOf(...rows));
    expect(second.report.waves).toEqual({ total: 2, created: 0, same: 2, differs: 0 });
    expect(await dumpRegister(db)).toEqual(before);
    const [, ...others] = rows;
    const corrected = await draft(db, fileOf({ ...documented, value: '68' }, ...others));
    expect(corrected.report.values).toEqual({ total: 3, created: 0, same: 2, changed: 1, kept: 0 });
    expect(await db.draft.count()).toBe(2);
    expect(await db.revision.findMany({ where: { action: 'save' }, select: { changes: true } })).toEqual([
      { changes: [{ path: 'items.i1.cells.o1.c1', before: '69', after: '68' }] },
    ]);
  });

  test('gives back the table that it was, byte for byte', async () => {
    const seed = readFileSync('prisma/seed/mongolia-polls.csv');
    const [db, other] = [await openRegister('empty'), await openRegister('empty')];
    await publish(db, fileOfBytes('seed.csv', seed));
    const exported = await exportTable(db);
    await publish(other, fileOfBytes('export.csv', new TextEncoder().encode(exported)));
    expect(await exportTable(other)).toBe(exported);
    expect(exported.replaceAll('\r\n', '\n')).toBe(seed.toString('utf8'));
  });
});

describe('a file that says something else', () => {
  test('shows just its corrections, and publishes each wave that it corrects once', async () => {
    const db = await openRegister('empty');
    await publish(db, fileOf(...rows));
    const [, ...others] = rows;
    const file = fileOf(
      { ...documented, value: '68', sponsor: 'Embassy' },
      ...others.map((row) => ({ ...row, sponsor: row.wave === 'steppe-2025' ? 'Embassy' : '' })),
    );
    const preview = await previewImport(db, { file, mapping: null, alone: true, into: 'published' });
    const place = {
      question: null,
      questionTitle: null,
      base: null,
      groupDimension: null,
      group: null,
      option: null,
    };
    expect(preview.differences).toEqual([
      {
        slug: 'steppe-2025',
        title: 'Steppe Poll, 2025',
        changes: [
          { field: 'sponsor', ...place, before: '', after: 'Embassy' },
          {
            field: 'value',
            ...place,
            question: 'best-partner',
            questionTitle: 'Best partner country',
            base: 'all',
            option: 'Russia',
            before: '69',
            after: '68',
          },
        ],
      },
    ]);
    expect(preview.values).toEqual({ total: 3, created: 0, same: 2, changed: 1, kept: 0 });
    await expect(publish(db, file)).rejects.toEqual(new RuleError('reason_required'));
    const done = await publish(db, file, 'The source corrected it.');
    expect(done.report).toEqual(preview);
    const corrections = await db.revision.findMany({
      where: { action: 'correct' },
      select: { subject: true, reason: true },
    });
    expect(corrections).toEqual([{ subject: 'wave steppe-2025', reason: 'The source corrected it.' }]);
    expect(await db.change.count()).toBe(2);
    expect(
      (await previewImport(db, { file, mapping: null, alone: true, into: 'published' })).waves.same,
    ).toBe(2);
  });

  test('into drafts begins a correction, once', async () => {
    const db = await openRegister('empty');
    await publish(db, fileOf(...rows));
    const file = fileOf({ ...documented, value: '68' });
    await draft(db, file);
    expect(await db.draft.findMany({ select: { title: true, wave: { select: { slug: true } } } })).toEqual([
      { title: 'Steppe Poll, 2025', wave: { slug: 'steppe-2025' } },
    ]);
    const before = await dumpRegister(db);
    expect((await draft(db, file)).report.waves.same).toBe(1);
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('leaves what it does not say as it is', async () => {
    const db = await openRegister('seeded');
    const before = await exportTable(db);
    const [header = '', ...lines] = before.split('\r\n');
    const waveOf = (line: string) => line.split(',')[0];
    const blank = header.split(',').indexOf('sample_size');
    const line =
      lines.find(
        (one) => !one.includes('"') && lines.filter((other) => waveOf(other) === waveOf(one)).length > 3,
      ) ?? '';
    const cells = line.split(',');
    cells[blank] = '';
    const bytes = new TextEncoder().encode(`${header}\n${cells.join(',')}\n`);
    const { report } = await publish(db, fileOfBytes('part.csv', bytes));
    expect(report.issues).toEqual([]);
    expect(report.waves).toEqual({ total: 1, created: 0, same: 1, differs: 0 });
    expect(report.values.kept).toBeGreaterThan(0);
    expect(await exportTable(db)).toBe(before);
  });

  test('adds a question to the wave that pollster, dates and universe tell, under its own slug', async () => {
    const db = await openRegister('empty');
    await publish(db, fileOf(...rows));
    const file = fileOf({
      ...documented,
      wave: 'other-slug',
      wave_title: 'Another title',
      question: 'trust',
      question_title: 'Trust',
      option: 'Yes',
      value: '40',
    });
    const order = { file, mapping: null, into: 'published', editor: samplePublisher, alone: true } as const;
    const reason = 'A second question was published.';
    const { report } = await runImport(db, { ...order, sameDays: 'same', reason });
    expect(report.waves).toEqual({ total: 1, created: 0, same: 0, differs: 1 });
    expect(report.warnings.map(({ reason }) => reason)).toEqual([
      'is taken for steppe-2025 of the register: pollster, fieldwork dates and universe are the same',
    ]);
    const wave = await db.wave.findUniqueOrThrow({
      where: { slug: 'steppe-2025' },
      select: { title: true, items: { select: { position: true } } },
    });
    expect(wave).toEqual({ title: 'Steppe Poll, 2025', items: [{ position: 0 }, { position: 1 }] });
  });
});

describe('a file is refused, and leaves every byte of the register as it was,', () => {
  async function refusal(prepare: (db: Database) => Promise<unknown>, file: ImportFile): Promise<string[]> {
    const address = await newRegister('empty');
    const db = await openRegisterAt(address);
    await prepare(db);
    const isFile = storeKindFor(db) === 'sqlite';
    if (isFile) await db.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`;
    const held = async () => (isFile ? readFileSync(toDatabaseFile(address)) : dumpRegister(db));
    const before = await held();
    const outcome = await publish(db, file, 'Because.');
    expect(outcome).toMatchObject({ kind: 'refused' });
    expect(await held()).toEqual(before);
    return outcome.report.issues.map(
      ({ line, column, value, reason }) => `${line} ${column} ${value}: ${reason}`,
    );
  }

  test('where a cell is wrong', async () => {
    const file = fileOf(documented, { wave: 'steppe-2024', value: '101' });
    expect(await refusal(async () => {}, file)).toEqual([
      '3 value 101: must be a share from 0 to 100 percent',
    ]);
  });

  test('where a question is there with another title or another kind of answer', async () => {
    const file = fileOf(documented, { ...documented, question_title: 'Friend', option: 'x' });
    const wrong = fileOf({ ...documented, topic: 'Trade', option_kind: 'other' });
    expect(await refusal(async () => {}, file)).toHaveLength(1);
    expect(await refusal((db) => publishSample(db, {}), wrong)).toEqual([
      '2 topic Trade: the register has the question best-partner with "Foreign relations"; use that, or another slug if it is another question',
      '2 option_kind other: the register has the answer "Russia" of the question best-partner as substantive; use that',
    ]);
  });

  test('where it is about a wave that has been withdrawn', async () => {
    const withdraw = async (db: Database) => {
      await publishSample(db, {});
      await withdrawWave(db, {
        publisher: samplePublisher,
        slug: 'steppe-2024',
        version: 1,
        reason: 'Made up.',
      });
    };
    expect(await refusal(withdraw, fileOf({ value: '68' }))).toEqual([
      '2 wave steppe-2024: the wave steppe-2024 has been withdrawn; put it back before anything is imported into it',
    ]);
  });

  test('where a wave could be two of the register, or two waves are one of it', async () => {
    const twice = (db: Database) => publishSample(db, documented, { ...documented, wave: 'steppe-2025-2' });
    expect(await refusal(twice, fileOf({ ...documented, wave: 'new' }))).toEqual([
      '2 wave new: could be steppe-2025 or steppe-2025-2 of the register; give the slug of the one that it is, or say that such polls are new',
    ]);
    const both = fileOf({ ...documented, wave: 'a' }, { ...documented, wave: 'b', value: '3' });
    expect(await refusal((db) => publishSample(db, documented), both)).toEqual([
      '3 wave b: has the pollster, days and universe of steppe-2025 of the register, and differs from it in the slug steppe-2025 there and b here, 1 value; say whether such polls are the same or new, or give it the slug of the one that it is',
    ]);
  });
});

describe('two polls of one house on the same days', () => {
  const bild = {
    ...documented,
    wave: 'insa-bild',
    wave_title: 'INSA for Bild',
    sponsor: 'Bild',
    value: '27',
  };
  const wams = { ...bild, wave: 'insa-wams', wave_title: 'INSA for WamS', sponsor: 'WamS', value: '26' };
  const imported = async (into: ImportInto, sameDays: SameDays) => {
    const db = await openRegister('empty');
    await publishSample(db, bild);
    const given = { file: fileOf(wams), mapping: null, into, sameDays, alone: true };
    const outcome = await runImport(db, { ...given, editor: samplePublisher, reason: 'Because.' });
    const waves = await db.wave.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } });
    return { ...outcome, slugs: waves.map(({ slug }) => slug) };
  };

  test('are asked about, and overwrite nothing', async () => {
    for (const into of ['drafts', 'published'] as const) {
      const { kind, report, slugs } = await imported(into, null);
      expect([kind, report.sameDays, slugs]).toEqual(['refused', 1, ['insa-bild']]);
      expect(report.issues).toEqual([
        {
          line: 2,
          column: 'wave',
          value: 'insa-wams',
          reason:
            'has the pollster, days and universe of insa-bild of the register, and differs from it in the slug insa-bild there and insa-wams here, the sponsor "Bild" there and "WamS" here, 1 value; say whether such polls are the same or new, or give it the slug of the one that it is',
        },
      ]);
    }
  });

  test('are two where somebody says so, and one where somebody says that', async () => {
    const two = await imported('published', 'new');
    expect([two.kind, two.report.waves.created, two.slugs]).toEqual([
      'imported',
      1,
      ['insa-bild', 'insa-wams'],
    ]);
    const one = await imported('published', 'same');
    expect([one.kind, one.report.waves.differs, one.slugs]).toEqual(['imported', 1, ['insa-bild']]);
  });

  test('are drafts apart too', async () => {
    const db = await openRegister('empty');
    const draft = (row: SampleRow, sameDays: SameDays) =>
      runImport(db, {
        file: fileOf(row),
        mapping: null,
        into: 'drafts',
        sameDays,
        alone: true,
        editor: samplePublisher,
      });
    await draft(bild, null);
    expect((await draft({ ...bild, wave: wams.wave }, null)).report.waves.same).toBe(1);
    expect((await draft(wams, null)).kind).toBe('refused');
    expect((await draft(wams, 'new')).report.waves.created).toBe(1);
    expect(await db.draft.count()).toBe(2);
  });
});

test('an import that is cancelled at any moment leaves nothing', async () => {
  const db = await openRegister('empty');
  const before = await dumpRegister(db);
  const many = Array.from({ length: 300 }, (_, index) => ({
    wave: `wave-${index}`,
    wave_title: `Wave ${index}`,
  }));
  const seen: ImportProgress[] = [];
  const importing = (signal: AbortSignal, progress: (at: ImportProgress) => void) =>
    runImport(db, {
      file: fileOf(...many),
      mapping: null,
      alone: true,
      into: 'published',
      editor: samplePublisher,
      signal,
      progress,
    });
  for (const phase of ['reading', 'comparing', 'writing']) {
    const ending = new AbortController();
    const cancelled = importing(ending.signal, (at) => {
      if (at.phase === phase) ending.abort(new ImportCancelled());
    });
    await expect(cancelled).rejects.toThrow(ImportCancelled);
    expect(await dumpRegister(db)).toEqual(before);
  }
  await importing(new AbortController().signal, (at) => seen.push(at));
  expect(seen.at(-1)).toEqual({ phase: 'writing', done: 300, total: 300 });
});

test('where somebody else checks a wave, none is published by who imports it, but a correction is', async () => {
  const db = await openRegister('empty');
  const file = fileOf(...[documented, { ...documented, wave: 'other', wave_title: 'Other', country: 'DE' }]);
  const given = { file, mapping: null, alone: false, editor: samplePublisher };
  const before = await dumpRegister(db);
  const refused = [
    {
      line: 2,
      column: 'wave',
      value: documented.wave,
      reason: expect.stringMatching(
        /^is new, and so are 1 other waves .* import it as a draft, or set PUBLISH_ALONE=1/,
      ),
    },
  ];
  expect((await previewImport(db, { ...given, into: 'published' })).issues).toEqual(refused);
  const outcome = await runImport(db, { ...given, into: 'published' });
  expect([outcome.kind, outcome.report.issues]).toEqual(['refused', refused]);
  expect(await dumpRegister(db)).toEqual(before);
  expect((await previewImport(db, { ...given, into: 'drafts' })).issues).toEqual([]);
  await publish(db, file);
  const corrected = { ...given, file: fileOf({ ...documented, value: '61' }), reason: 'Misread.' };
  expect(await runImport(db, { ...corrected, into: 'published' })).toMatchObject({
    kind: 'imported',
    report: { waves: { differs: 1 }, issues: [] },
  });
});
