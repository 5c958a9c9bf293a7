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
import { type StoredTable, sayTo } from './stored-column';
import { storedTables } from './stored-tables';

const rowsAtOnce = 5000;

const rowsSchema = z.array(z.record(z.string(), z.unknown()));
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
  let after: unknown[] = [];
  for (;;) {
    const rows = rowsSchema.parse(
      await db.$queryRawUnsafe(toSql(dialectOf(db), table, after.length > 0), ...after),
    );
    if (rows.length > 0) {
      const cells = rows.map((row) => columns.map((column) => cellSchema.parse(row[column.name]) ?? ''));
      yield writeLines(name === 'revisions' ? await withStates(db, cells) : cells, textAt);
    }
    if (rows.length < rowsAtOnce) return;
    after = keyOf(table).map((_, place) => rows.at(-1)?.[`key ${place}`]);
  }
}

function keyOf({ key = ['id'] }: StoredTable): readonly string[] {
  return key;
}

/** A statement that gives the next rows in the order of the key, from the first or after one whose key is its parameters. */
function toSql(dialect: Dialect, table: StoredTable, isLater: boolean): string {
  const key = keyOf(table).map((column) => `t."${column}"`);
  const cells = Object.entries(table.columns).map(
    ([column, { sql }]) => `${sayTo(dialect, sql)} AS "${column}"`,
  );
  const keyCells = key.map((column, place) => `${column} AS "key ${place}"`);
  const given = key.map((_, place) => dialect.parameter(place + 1));
  const later = isLater ? `WHERE (${key.join(', ')}) > (${given.join(', ')})` : '';
  const from = sayTo(dialect, table.from);
  return `SELECT ${[...keyCells, ...cells].join(', ')} FROM ${from} ${later} ORDER BY ${key.join(', ')} LIMIT ${rowsAtOnce}`;
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
