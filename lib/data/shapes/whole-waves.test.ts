import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '@/lib/data/db';
import { importRegister } from '@/lib/data/waves/import-register';
import { getWave } from '@/lib/data/waves/waves';
import type { Source } from '@/lib/domain/record/source';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { readResultsTable, writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { textAtOf } from '@/lib/domain/results/results-rows';
import { anyTable } from '@/tests/samples/any-table';
import { exportTable, openRegister } from '@/tests/samples/open-register';
import { sampleEditor } from '@/tests/samples/sample';
import { sourceSelect, toSource } from './source-shape';
import { itemSelect, sheetSelect, toItem, toSheet } from './wave-shape';
import { readItems, readWaves } from './whole-waves';

const numbers = Array.from({ length: 50 }, (_, index) => index + 1);

async function expectWhole(db: Database) {
  const waves = await readWaves(db, numbers);
  expect(waves).toHaveLength(await db.wave.count());
  for (const { id, version, wave } of waves) {
    expect(wave).toEqual(await getWave(db, wave.slug));
    expect(
      await db.wave.findFirst({ where: { slug: wave.slug }, select: { id: true, version: true } }),
    ).toEqual({ id, version });
  }
  const rows = await db.item.findMany({
    select: {
      id: true,
      waveId: true,
      ...itemSelect,
      wave: {
        select: {
          publishedAlone: true,
          ...sheetSelect,
          items: {
            select: {
              references: { select: { source: { select: sourceSelect } }, orderBy: { position: 'asc' } },
            },
            orderBy: { position: 'asc' },
          },
        },
      },
    },
    orderBy: { wordingId: 'desc' },
  });
  for (const some of [rows, rows.slice(0, 3), rows.slice(3, 4)])
    expect(
      await readItems(
        db,
        some.map(({ id }) => id),
      ),
    ).toEqual(
      some.map(({ id, waveId, wave: { publishedAlone, items, ...sheet }, ...item }) => ({
        id,
        waveId,
        sheet: toSheet(sheet),
        item: toItem(item),
        waveSources: onceEach(
          items.flatMap(({ references }) => references.map(({ source }) => toSource(source))),
        ),
        isAlone: publishedAlone,
      })),
    );
}

function onceEach(sources: Source[]): Source[] {
  return [...new Map(sources.map((source) => [source.slug, source])).values()];
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
