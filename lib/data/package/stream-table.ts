import { z } from 'zod';
import { streamCorrections } from '@/lib/data/log/corrections';
import { streamValues } from '@/lib/data/results/results';
import { getWave } from '@/lib/data/waves/waves';
import type { PackageTable } from '@/lib/domain/formats/package/package-table';
import { wholeTable } from '@/lib/domain/queries/results-query';
import { writeHeader, writeLines } from '@/lib/domain/results/results-csv';
import { writeValueLines } from '@/lib/domain/results/results-lines';
import { correctionTextAt, toCorrectionRows } from '@/lib/domain/tables/correction-rows';
import type { Database } from '../db';
import type { Dialect } from '../sql/dialect';
import { dialectOf } from '../sql/dialect-of';
import { readByKey } from '../sql/read-by-key';
import { type StoredTable, sayTo } from './stored-column';
import { storedTables } from './stored-tables';

const rowsAtOnce = 5000;

const cellSchema = z.string().nullable();

/** A table of the data package as CSV, in parts; only a few rows are in memory at a time. */
export async function* streamTable(db: Database, table: PackageTable): AsyncGenerator<string | Uint8Array> {
  yield writeHeader(table.columns.map(({ name }) => name));
  yield* table.name in storedTables ? streamOwn(db, table) : streamDerived(db, table.name);
}

async function* streamDerived(db: Database, name: string): AsyncGenerator<string | Uint8Array> {
  if (name === 'corrections') {
    for await (const corrections of streamCorrections(db))
      yield writeLines(corrections.flatMap(toCorrectionRows), correctionTextAt);
    return;
  }
  for await (const values of streamValues(db, { question: null, wave: null }, wholeTable))
    yield* writeValueLines(values);
}

async function* streamOwn(db: Database, { name, columns }: PackageTable): AsyncGenerator<string> {
  const table = storedTables[name];
  if (!table) throw new RangeError(`no table of the data package: ${name}`);
  const textAt = columns.map(({ isText }) => isText);
  for await (const rows of readByKey(db, toRead(dialectOf(db), table))) {
    const cells = rows.map((row) => columns.map((column) => cellSchema.parse(row[column.name]) ?? ''));
    yield writeLines(name === 'revisions' ? await withStates(db, cells) : cells, textAt);
  }
}

function toRead(dialect: Dialect, { key = ['id'], columns, from }: StoredTable) {
  return {
    cells: Object.entries(columns).map(([column, { sql }]) => `${sayTo(dialect, sql)} AS "${column}"`),
    from: sayTo(dialect, from),
    key: key.map((column) => `t."${column}"`),
    rowsAtOnce,
  };
}

/** Revisions with JSON as it is always written, and the states of withdrawn waves, which no table holds. */
async function withStates(db: Database, rows: string[][]): Promise<string[][]> {
  const written: string[][] = [];
  for (const row of rows) {
    const [changes = '', state = ''] = row.splice(-2);
    const wave = state === 'withdrawn' ? JSON.stringify(await getWave(db, row[3] ?? '')) : rewrite(state);
    written.push([...row, rewrite(changes), wave]);
  }
  return written;
}

function rewrite(json: string): string {
  return json === '' ? '' : JSON.stringify(JSON.parse(json));
}
