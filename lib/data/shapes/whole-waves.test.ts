import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { importRegister } from '@/lib/data/waves/import-register';
import { getWave } from '@/lib/data/waves/waves';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { readResultsTable, writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { textAtOf } from '@/lib/domain/results/results-rows';
import { anyTable } from '@/tests/samples/any-table';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { sampleEditor } from '@/tests/samples/sample';
import { readWholeWaves } from './whole-waves';

const numbers = Array.from({ length: 50 }, (_, index) => index + 1);

async function expectWhole(db: Database) {
  const waves = await readWholeWaves(db, numbers);
  expect(waves).toHaveLength(await db.wave.count());
  for (const { wave } of waves) expect(wave).toEqual(await getWave(db, wave.slug));
}

test('waves read together are the same as each read alone, with the whole chain of their sources', async () => {
  const db = await openRegister('seeded');
  const source = (slug: string) => ({ where: { slug } });
  const chained = await db.source.findMany({ select: { slug: true }, take: 6, orderBy: { id: 'asc' } });
  for (const [index, { slug }] of chained.entries())
    await db.source.update({
      ...source(slug),
      data: { cites: { connect: { slug: chained[(index + 1) % chained.length]?.slug ?? slug } } },
    });
  await expectWhole(db);
  expect(await readWholeWaves(db, [])).toEqual([]);
});

test('any register is read whole and written as it came in', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async (rows) => {
      const csv = writeHeader(resultsColumns) + writeLines(rows, textAtOf(resultsColumns));
      const db = await openRegister('empty');
      await importRegister(db, toRegister(readResultsTable(csv)), { editor: sampleEditor });
      expect(await exportTable(db)).toBe(csv);
      await expectWhole(db);
    }),
    { numRuns: 15 },
  );
});
