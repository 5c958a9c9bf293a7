import { z } from 'zod';
import type { Transaction } from '@/lib/data/db';
import type { Prisma } from '../generated/client';

/** What a cell of a table may be given: a JSON column takes an object or a list. */
export type Cell = Prisma.InputJsonValue | null;

/** How long the text of one statement's rows may be, in characters: longer ones pile up until memory is swept as a whole. */
const charactersAtOnce = 100_000;

/**
 * Writes many rows in few statements: each takes its rows as one JSON text, which SQLite cuts up itself. `table` and
 * `columns` are names of the schema, never somebody's words.
 */
export async function insertRows(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  const sql = `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(CAST(? AS TEXT))`;
  let texts: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (texts.length > 0) await transaction.$executeRawUnsafe(sql, toBytes(texts));
    texts = [];
    characters = 0;
  };
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (characters + text.length > charactersAtOnce) await flush();
    texts.push(text);
    characters += text.length;
  }
  await flush();
}

/** Prisma hands parameters on as JSON, in which a text of JSON is escaped twice over; bytes are not. */
function toBytes(rows: readonly string[]): Buffer {
  return Buffer.from(`[${rows.join(',')}]`);
}

const sequenceSchema = z.array(z.object({ name: z.string(), seq: z.coerce.number() }));

/** The last number that each table has given to a row, 0 where it has given none; by the table's name. */
export async function lastIds(transaction: Transaction): Promise<(table: string) => number> {
  const rows = sequenceSchema.parse(await transaction.$queryRaw`SELECT name, seq FROM sqlite_sequence`);
  const last = new Map(rows.map(({ name, seq }) => [name, seq]));
  return (table) => last.get(table) ?? 0;
}
