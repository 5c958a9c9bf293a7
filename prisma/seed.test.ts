import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { getQuestion } from '../lib/data/questions/questions';
import { getWave } from '../lib/data/waves/waves';
import { ResultsTableError } from '../lib/domain/results/results-csv';
import {
  copyRegister,
  dumpRegister,
  exportTable,
  openRegister,
  openRegisterFile,
} from '../tests/samples/open-register';
import { sampleTable } from '../tests/samples/publish-sample';
import { seed } from './seed';
import { seedDetailsSchema } from './seed/details';

const seedTable = readFileSync('prisma/seed/mongolia-polls.csv', 'utf8');
const details = seedDetailsSchema.parse(JSON.parse(readFileSync('prisma/seed/details.json', 'utf8')));

/** Seeds a new register from a table, and gives it back open. */
async function seedFrom(table: string) {
  const file = await copyRegister('empty');
  writeFileSync(`${file}.csv`, table);
  await seed({ databaseUrl: `file:${file}`, file: `${file}.csv` });
  return openRegisterFile(file);
}

describe('the seed', () => {
  test('is 15 waves with 204 values', async () => {
    const file = await copyRegister('empty');
    expect(await seed({ databaseUrl: `file:${file}` })).toEqual({ waves: 15, estimates: 204 });
  });

  test('makes the same register every time, but for the times of writing', async () => {
    const [first, second] = [await copyRegister('empty'), await copyRegister('empty')];
    for (const file of [first, second]) await seed({ databaseUrl: `file:${file}` });
    expect(await dumpRegister(await openRegisterFile(second))).toEqual(
      await dumpRegister(await openRegisterFile(first)),
    );
  });

  test('is exported as the file that it was read from, byte for byte but for the line breaks', async () => {
    const table = await exportTable(await openRegister('seeded'));
    expect(table.replaceAll('\r\n', '\n')).toBe(seedTable);
  });

  test('seeds again from its own export, with and without a byte-order mark', async () => {
    const table = await exportTable(await openRegister('seeded'));
    expect(await exportTable(await seedFrom(table))).toBe(table);
    expect(await exportTable(await seedFrom(`\uFEFF${table}`))).toBe(table);
  });

  test('gives every question its finding and every scale its sides', async () => {
    const db = await openRegister('seeded');
    expect(details.questions).toHaveLength(await db.question.count());
    for (const { slug, finding, scale = [] } of details.questions) {
      const found = await getQuestion(db, slug);
      expect(found?.question.finding).toBe(finding);
      const steps = found?.question.options.filter(({ step }) => step !== null) ?? [];
      const sides = [...steps].sort((a, b) => (a.step ?? 0) - (b.step ?? 0));
      expect(sides.map(({ label, side }) => ({ option: label, side }))).toEqual(scale);
    }
  });

  test('names in each finding only answers that the latest item prints', async () => {
    const db = await openRegister('seeded');
    for (const { slug, finding = '' } of details.questions) {
      const latest = (await getQuestion(db, slug))?.items.at(-1);
      const base = latest?.item.bases.find(({ kind, group }) => kind === 'all' && group === null);
      const printed = base?.estimates.map(({ option }) => option.label);
      const named = [...finding.matchAll(/\{([^}]+)\}/g)].map(([, label]) => label);
      expect(named.length, slug).toBeGreaterThan(0);
      expect(printed, slug).toEqual(expect.arrayContaining(named));
    }
  });

  test('gives waves what their notes say of weighting and response rate', async () => {
    const db = await openRegister('seeded');
    expect(details.waves).toHaveLength(2);
    for (const { slug, weighting, responseRate } of details.waves) {
      const disclosure = (await getWave(db, slug))?.disclosure;
      expect(disclosure?.weighting).toEqual({ value: weighting });
      expect(disclosure?.responseRate).toEqual({ value: responseRate });
    }
  });
});

describe('a register is seeded only', () => {
  test('where it is empty: one with waves is left as it was', async () => {
    const file = await copyRegister('seeded');
    const db = await openRegisterFile(file);
    const before = await dumpRegister(db);
    const message = 'The register holds waves already; only an empty one is seeded. Nothing was changed.';
    await expect(seed({ databaseUrl: `file:${file}` })).rejects.toThrow(message);
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('from a table without a fault: each fault is named, and the register stays empty', async () => {
    const file = await copyRegister('empty');
    const db = await openRegisterFile(file);
    const before = await dumpRegister(db);
    writeFileSync(`${file}.csv`, sampleTable({}, { option: 'China', value: '101' }, { country: 'Mongolia' }));
    const seeding = seed({ databaseUrl: `file:${file}`, file: `${file}.csv` });
    await expect(seeding).rejects.toThrow(ResultsTableError);
    await expect(seeding).rejects.toThrow(
      'line 3, column value, "101": must be a share from 0 to 100 percent\n' +
        'line 4, column country, "Mongolia": must be a country as two capital letters, such as MN',
    );
    expect(await dumpRegister(db)).toEqual(before);
  });

  test('from a table whose rows agree: a fault in a later wave leaves nothing of the earlier', async () => {
    const file = await copyRegister('empty');
    const db = await openRegisterFile(file);
    writeFileSync(`${file}.csv`, `${seedTable}${sampleTable({ question: 'party-vote' }).split('\r\n')[1]}\n`);
    await expect(seed({ databaseUrl: `file:${file}`, file: `${file}.csv` })).rejects.toThrow(
      'line 206, column question_title, "Best partner country": differs from ' +
        '"Party vote if parliament elections were held tomorrow"',
    );
    expect(await db.wave.count()).toBe(0);
  });

  test('from text: a file that is not UTF-8 is refused', async () => {
    const file = await copyRegister('empty');
    writeFileSync(`${file}.csv`, Buffer.from(sampleTable({ note: 'Größe' }), 'latin1'));
    await expect(seed({ databaseUrl: `file:${file}`, file: `${file}.csv` })).rejects.toThrow(TypeError);
  });

  test('from a file that is there', async () => {
    const file = await copyRegister('empty');
    await expect(seed({ databaseUrl: `file:${file}`, file: `${file}.csv` })).rejects.toThrow('ENOENT');
  });
});
