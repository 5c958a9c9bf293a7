import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placeValues } from '@/lib/domain/record/placed';
import type { Wave } from '@/lib/domain/record/wave';
import { toRegister } from './register-from-rows';
import { resultsColumns } from './results-columns';
import { readResultsTable, writeHeader, writeLines } from './results-csv';
import { writeValueLines } from './results-lines';
import { textAtOf, toCells, toResultsRecords } from './results-rows';

const seed = readFileSync('prisma/seed/mongolia-polls.csv', 'utf8');
const header = writeHeader(resultsColumns);

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

test('what was read of the seed is written as the seed, byte for byte but for the line breaks', () => {
  const { waves } = toRegister(readResultsTable(seed));
  expect(writeTable(waves).replaceAll('\r\n', '\n')).toBe(seed);
  expect(writeInBytes(waves)).toBe(writeTable(waves));
});

test('an estimate that names a reference which its item lacks is refused', () => {
  const { waves } = toRegister(readResultsTable(seed));
  const broken = waves.slice(0, 1).map((wave) => ({
    ...wave,
    items: wave.items.map((item) => ({ ...item, references: [] })),
  }));
  const message = 'estimate names reference 0, which the item has not';
  expect(() => writeTable(broken)).toThrow(message);
  expect(() => writeInBytes(broken)).toThrow(message);
});

test('many values are written in several pieces, each of whole lines', () => {
  const { waves } = toRegister(readResultsTable(seed));
  const values = Array.from({ length: 20 }, () => waves.flatMap((wave) => placeValues(wave))).flat();
  const pieces = [...writeValueLines(values)].map((piece) => new TextDecoder().decode(piece));
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.every((piece) => piece.endsWith('\r\n'))).toBe(true);
  expect(pieces.join('')).toBe(
    writeTable(Array.from({ length: 20 }, () => waves).flat()).slice(header.length),
  );
});
