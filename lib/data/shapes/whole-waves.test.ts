import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { importRegister } from '@/lib/data/waves/import-register';
import { sourcesOfItems } from '@/lib/domain/reading/source-standing';
import { estimateSchema } from '@/lib/domain/record/estimate';
import { placeValues } from '@/lib/domain/record/placed';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { readResultsTable, writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { textAtOf } from '@/lib/domain/results/results-rows';
import { anyTable } from '@/tests/samples/any-table';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { sampleEditor } from '@/tests/samples/publish-sample';
import { readItems, readWaves } from './whole-waves';

const numbers = Array.from({ length: 50 }, (_, index) => index + 1);

async function expectWhole(db: Database) {
  const waves = await readWaves(db, numbers);
  expect(waves).toHaveLength(await db.wave.count());
  for (const stored of waves) expect(await readWaves(db, [stored.id])).toEqual([stored]);
  // The log keeps waves as they are read, with the names in this order.
  for (const estimate of waves.flatMap(({ wave }) => placeValues(wave).map((placed) => placed.estimate)))
    expect(Object.keys(estimate)).toEqual(Object.keys(estimateSchema.shape));
  const rows = await db.item.findMany({
    select: { id: true, waveId: true, position: true, wave: { select: { publishedAlone: true } } },
    orderBy: { wordingId: 'desc' },
  });
  const waveAt = new Map(waves.map(({ id, wave }) => [id, wave]));
  for (const some of [rows, rows.slice(0, 3), rows.slice(3, 4)])
    expect(await readItems(db, some)).toEqual(
      some.map(({ id, waveId, position, wave: { publishedAlone: isAlone } }) => {
        const { items = [], ...sheet } = waveAt.get(waveId) ?? {};
        return { id, waveId, sheet, item: items[position], waveSources: sourcesOfItems(items), isAlone };
      }),
    );
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
  expect(await readWaves(db, [])).toEqual([]);
  expect(await readItems(db, [])).toEqual([]);
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
