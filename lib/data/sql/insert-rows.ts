import { z } from 'zod';
import type { Transaction } from '@/lib/data/db';
import { toStorableJson } from '@/lib/domain/values/text';
import type { Cell } from './cell';
import { dialectOf } from './dialect-of';

/** How long the text of one statement's rows may be, in characters: longer ones pile up until memory is swept as a whole. */
const charactersAtOnce = 100_000;

/**
 * Writes many rows in few statements: each takes its rows as one JSON text, which the store cuts up itself. `table` and
 * `columns` are names of the schema, never somebody's words.
 */
export async function insertRows(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const { insertOf, rowText, noteIdsOf } = dialectOf(transaction);
  const sql = insertOf(table, columns);
  let texts: string[] = [];
  let characters = 0;
  const flush = async () => {
    if (texts.length > 0) await transaction.$executeRawUnsafe(sql, toBytes(texts));
    texts = [];
    characters = 0;
  };
  for (const row of rows) {
    const text = toStorableJson(rowText(columns, row));
    if (characters + text.length > charactersAtOnce) await flush();
    texts.push(text);
    characters += text.length;
  }
  await flush();
  const note = columns.includes('id') && rows.length > 0 ? noteIdsOf(table) : null;
  if (note !== null) await transaction.$executeRawUnsafe(note);
}

/** Prisma hands parameters on as JSON, in which a text of JSON is escaped twice over; bytes are not. */
function toBytes(rows: readonly string[]): Buffer {
  return Buffer.from(`[${rows.join(',')}]`);
}

const lastIdsSchema = z.array(z.object({ name: z.string(), last: z.coerce.number() }));

/** The last number that each table has given to a row, 0 where it has given none; by the table's name. */
export async function lastIds(transaction: Transaction): Promise<(table: string) => number> {
  const rows = lastIdsSchema.parse(await transaction.$queryRawUnsafe(dialectOf(transaction).lastIdsQuery));
  const ids = new Map(rows.map(({ name, last }) => [name, last]));
  return (table) => ids.get(table) ?? 0;
}
