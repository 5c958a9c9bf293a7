import { z } from 'zod';
import type { Database } from '@/lib/data/db';
import { dialectOf } from './dialect-of';

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** What is read: SQL for cells, tables and the columns of a key, of which no two rows have the same and none is empty. */
type Read = { cells: readonly string[]; from: string; key: readonly string[]; rowsAtOnce: number };

/** The rows of a table in the order of its key, some at a time: each statement goes on after the last row of the one before. */
export async function* readByKey(
  db: Database,
  { cells, from, key, rowsAtOnce }: Read,
): AsyncGenerator<Record<string, unknown>[]> {
  const { parameter } = dialectOf(db);
  const keyCells = key.map((column, place) => `${column} AS "key ${place}"`);
  const given = key.map((_, place) => parameter(place + 1)).join(', ');
  const order = key.join(', ');
  const select = `SELECT ${[...keyCells, ...cells].join(', ')} FROM ${from}`;
  let after: unknown[] = [];
  for (;;) {
    const where = after.length > 0 ? `WHERE (${order}) > (${given})` : '';
    const sql = `${select} ${where} ORDER BY ${order} LIMIT ${rowsAtOnce}`;
    const rows = rowsSchema.parse(await db.$queryRawUnsafe(sql, ...after));
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < rowsAtOnce) return;
    after = key.map((_, place) => last[`key ${place}`]);
  }
}
