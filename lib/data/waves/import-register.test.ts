import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { readResultsTable } from '@/lib/domain/results/results-csv';
import { RuleError } from '@/lib/domain/rule-error';
import { dumpRegister, openRegister } from '@/tests/samples/open-register';
import { publishSample, sampleEditor, sampleRegister } from '@/tests/samples/publish-sample';
import { importRegister } from './import-register';
import { getWave } from './waves';

const seed = toRegister(readResultsTable(readFileSync('prisma/seed/mongolia-polls.csv', 'utf8')));
const publishing = { editor: sampleEditor };

describe('an import', () => {
  test('keeps every wave of the seed exactly as it was read', async () => {
    const db = await openRegister('empty');
    expect(await importRegister(db, seed, publishing)).toEqual({ waves: 15, estimates: 204 });
    for (const wave of seed.waves)
      expect(await getWave(db, wave.slug)).toEqual({ ...wave, status: 'published' });
  });

  test('writes one revision for each wave, with all of it, and one change with every tag that it touches', async () => {
    const db = await openRegister('empty');
    await importRegister(db, seed, publishing);
    const revisions = await db.revision.findMany({
      select: {
        ...{
          editor: true,
          action: true,
          subject: true,
          before: true,
          after: true,
          reason: true,
          public: true,
        },
        wave: { select: { slug: true } },
      },
      orderBy: { id: 'asc' },
    });
    expect(revisions).toEqual(
      seed.waves.map((wave) => ({
        editor: 'Tuya',
        action: 'publish',
        subject: `wave ${wave.slug}`,
        before: null,
        after: { ...wave, status: 'published' },
        reason: null,
        public: true,
        wave: { slug: wave.slug },
      })),
    );
    expect(await db.change.findMany({ select: { id: true } })).toEqual([{ id: 1 }]);
  });

  test('of nothing changes nothing but the change feed', async () => {
    const db = await openRegister('seeded');
    const { Change: changesBefore, ...before } = await dumpRegister(db);
    expect(await importRegister(db, { questions: [], waves: [] }, publishing)).toEqual({
      waves: 0,
      estimates: 0,
    });
    const { Change: changes, ...after } = await dumpRegister(db);
    expect(after).toEqual(before);
    expect(changes?.length).toBe((changesBefore?.length ?? 0) + 1);
  });
});

describe('an import is refused, and leaves nothing behind,', () => {
  /** What the register says to an import of `rows` after good ones, having proved that it was left as it was. */
  async function refusal(db: Database, ...rows: Parameters<typeof sampleRegister>) {
    const before = await dumpRegister(db);
    const register = sampleRegister({ wave: 'good-2025', question: 'new', question_title: 'New' }, ...rows);
    const error = await importRegister(db, register, publishing).catch((thrown: unknown) => thrown);
    expect(await dumpRegister(db)).toEqual(before);
    return error;
  }

  test('where a wave of that slug is there already', async () => {
    const db = await openRegister('empty');
    await publishSample(db, {});
    expect(await refusal(db, {})).toEqual(new RuleError('wave_exists', { wave: 'steppe-2024' }));
  });

  test.each([
    ['title', { question_title: 'Friendliest country' }],
    ['topic', { topic: 'Trade' }],
  ])('where a question is there with another %s', async (_, change) => {
    const db = await openRegister('empty');
    await publishSample(db, {});
    expect(await refusal(db, { wave: 'steppe-2025', ...change })).toEqual(
      new RuleError('question_differs', {
        question: 'best-partner',
        title: 'Best partner country',
        topic: 'Foreign relations',
      }),
    );
  });

  test('where an option is there as another kind of answer', async () => {
    const db = await openRegister('empty');
    await publishSample(db, {});
    expect(await refusal(db, { wave: 'steppe-2025', option_kind: 'other' })).toEqual(
      new RuleError('option_differs', { question: 'best-partner', option: 'Russia', kind: 'substantive' }),
    );
  });

  test('where a source cites one that is not among the sources', async () => {
    const db = await openRegister('empty');
    const before = await dumpRegister(db);
    const { questions, waves } = sampleRegister({ wave: 'good-2025' }, {});
    const report = { slug: 'the-report', title: 'The report', kind: 'primary_report' } as const;
    const citing = waves.map((wave) => ({
      ...wave,
      items: wave.items.map((item) => ({
        ...item,
        references: item.references.map(({ source, ...rest }) => ({
          ...rest,
          source: { ...source, chain: [report] },
        })),
      })),
    }));
    await expect(importRegister(db, { questions, waves: citing }, publishing)).rejects.toEqual(
      new RuleError('chain_unknown', { source: 'mongolia-advanced', cites: 'the-report' }),
    );
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('where it is not a register', async () => {
    const db = await openRegister('empty');
    const before = await dumpRegister(db);
    const { questions, waves } = sampleRegister({});
    const broken = { questions, waves: waves.map((wave) => ({ ...wave, slug: 'Steppe 2024' })) };
    await expect(importRegister(db, broken, publishing)).rejects.toThrow('must be lower-case letters');
    expect(await dumpRegister(db)).toEqual(before);
  });
});
