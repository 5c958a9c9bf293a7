import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeValues } from '@/lib/domain/record/placed';
import type { Wave } from '@/lib/domain/record/wave';
import { toRegister } from '@/lib/domain/results/register-from-rows';
import { resultsColumns } from '@/lib/domain/results/results-columns';
import { readResultsTable, writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { writeValueLines } from '@/lib/domain/results/results-lines';
import { textAtOf, toCells, toResultsRecords } from '@/lib/domain/results/results-rows';
import { anyTable } from '@/tests/samples/any-table';

const writeTable = (waves: readonly Wave[]) =>
  writeHeader(resultsColumns) +
  writeLines(
    waves.flatMap(toResultsRecords).map((record) => toCells(record)),
    textAtOf(resultsColumns),
  );

const writeInBytes = (waves: readonly Wave[]) =>
  writeHeader(resultsColumns) +
  [...writeValueLines(waves.flatMap((wave) => placeValues(wave)))]
    .map((lines) => new TextDecoder().decode(lines))
    .join('');

const writeRows = (rows: string[][]) =>
  writeHeader(resultsColumns) + writeLines(rows, textAtOf(resultsColumns));

describe('any table that keeps the rules', () => {
  test('is written as it was read', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const csv = writeRows(rows);
        const { waves } = toRegister(readResultsTable(csv));
        expect(writeTable(waves)).toBe(csv);
        expect(writeInBytes(waves)).toBe(csv);
      }),
      { numRuns: 200 },
    );
  });

  test('is the same register with any line breaks and a byte-order mark', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const csv = writeRows(rows);
        expect(readResultsTable(`\uFEFF${csv.replaceAll('\r\n', '\n')}`)).toEqual(readResultsTable(csv));
      }),
      { numRuns: 100 },
    );
  });
});
