import { z } from 'zod';
import type { Database } from '../db';
import { dialectOf } from '../sql/dialect-of';
import { sayTo } from './stored-column';
import { storedTables } from './stored-tables';

const countsSchema = z.tuple([z.record(z.string(), z.coerce.number())]);

/**
 * How many rows the tables of the data package have, by name. The corrections are not counted: how many rows one has is
 * known once its changes have been read.
 */
export async function countTableRows(db: Database): Promise<Record<string, number>> {
  const counts = Object.entries(storedTables).map(
    ([name, { from }]) => `(SELECT COUNT(*) FROM ${sayTo(dialectOf(db), from)}) AS "${name}"`,
  );
  const [rows] = countsSchema.parse(await db.$queryRawUnsafe(`SELECT ${counts.join(', ')}`));
  return { ...rows, results: rows.estimates ?? 0 };
}
