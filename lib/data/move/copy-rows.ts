import { z } from 'zod';
import type { Database, Transaction } from '../db';
import { Prisma } from '../generated/client';
import type { Cell } from '../sql/cell';
import type { Dialect } from '../sql/dialect';
import { dialectOf } from '../sql/dialect-of';
import { insertRows, lastIds } from '../sql/insert-rows';
import { readByKey } from '../sql/read-by-key';
import { write } from '../write';

/** How many rows are in memory at a time. */
const rowsAtOnce = 2000;

/** How long a whole register may take, in milliseconds. */
const longestMs = 24 * 3_600_000;

/** A register cannot be copied; the message says why, and that nothing was. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
}

/**
 * Copies every row of one register into another, which has the same tables and holds nothing but what an installation writes
 * itself, whole or not at all; the numbers of rows stay what they are, and the next ones too. `from` is one state of the
 * register (`openSnapshot`). Gives how many rows each table has.
 * @throws MoveError where something is in the other register already.
 */
export async function copyRows(from: Database, to: Database): Promise<Record<string, number>> {
  const tables = await readTables(from);
  return write(
    to,
    async (transaction) => {
      const { deferForeignKeys, setLastId } = dialectOf(transaction);
      await requireNothing(transaction, [...tables.keys()]);
      await transaction.$executeRawUnsafe(deferForeignKeys);
      const rows: Record<string, number> = {};
      for (const [table, columns] of tables) {
        rows[table] = 0;
        for await (const some of streamRows(from, table, columns)) {
          await insertRows(
            transaction,
            table,
            columns.map(({ column }) => column),
            some,
          );
          rows[table] += some.length;
        }
      }
      const last = await lastIds(from);
      for (const table of tables.keys())
        if (last(table) > 0)
          for (const statement of setLastId(table, last(table)))
            await transaction.$executeRawUnsafe(statement);
      return rows;
    },
    { longestMs },
  );
}

const countSchema = z.tuple([z.object({ count: z.coerce.number() })]);

/** How many rows each table of a register has. */
export async function countRowsOf(db: Database | Transaction): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tableNames) counts[table] = await countTable(db, table);
  return counts;
}

async function countTable(db: Database | Transaction, table: string): Promise<number> {
  const [{ count }] = countSchema.parse(
    await db.$queryRawUnsafe(`SELECT count(*) AS "count" FROM "${table}"`),
  );
  return count;
}

/** What an installation writes itself goes: what is copied has it too. */
async function requireNothing(transaction: Transaction, tables: readonly string[]): Promise<void> {
  await transaction.setting.deleteMany();
  for (const table of tables) {
    const count = await countTable(transaction, table);
    if (count > 0)
      throw new MoveError(
        `Nothing was copied: ${table} has ${count} rows already where the register is to go.`,
      );
  }
}

const columnSchema = z.object({
  table: z.string(),
  column: z.string(),
  place: z.coerce.number(),
  holds: z.enum(['instant', 'json', 'other']),
});

type Column = z.infer<typeof columnSchema>;

/** What is counted and held for the moment stays where it is. */
const momentary: readonly string[] = ['Lease', 'Tally'] satisfies Prisma.ModelName[];

/** The tables in the order of the schema, each after those that its rows name. */
const tableNames: readonly string[] = Object.keys(Prisma.ModelName).filter(
  (name) => !momentary.includes(name),
);

async function readTables(db: Database): Promise<Map<string, Column[]>> {
  const columns = z.array(columnSchema).parse(await db.$queryRawUnsafe(dialectOf(db).columnsQuery));
  return new Map(tableNames.map((name) => [name, columns.filter(({ table }) => table === name)]));
}

const cellsSchema = z.object({ cells: z.string() });

/** The rows of a table in the order of its key, as the other store takes them. */
async function* streamRows(
  db: Database,
  table: string,
  columns: readonly Column[],
): AsyncGenerator<Cell[][]> {
  const { jsonList, jsonText } = dialectOf(db);
  const cells = columns.map((column) => cellOf(dialectOf(db), column));
  const key = columns.filter(({ place }) => place > 0).sort((a, b) => a.place - b.place);
  const read = {
    cells: [`${jsonText(jsonList(cells))} AS "cells"`],
    from: `"${table}"`,
    key: key.map(({ column }) => `"${column}"`),
    rowsAtOnce,
  };
  for await (const rows of readByKey(db, read))
    yield rows.map((row) => JSON.parse(cellsSchema.parse(row).cells));
}

function cellOf({ jsonColumn, instantText }: Dialect, { column, holds }: Column): string {
  if (holds === 'json') return jsonColumn(`"${column}"`);
  return holds === 'instant' ? instantText(`"${column}"`, '+00:00') : `"${column}"`;
}
