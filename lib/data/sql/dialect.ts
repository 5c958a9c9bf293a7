import type { Prisma } from '../generated/client';
import type { Cell } from './cell';

/**
 * What has to be said in another way to each kind of store; what both understand stands where it is used. Its functions take
 * SQL and give SQL, in which names are those of the schema and never somebody's words.
 */
export type Dialect = {
  /**
   * Joins tables that are gone through in the order in which they are named: SQLite may turn the loops around otherwise.
   * PostgreSQL, which counts its rows, knows better itself.
   */
  inOrder: string;
  /** What is said in a transaction to tell other processes of its change once it is committed; null where they look themselves. */
  notifyOfChange: string | null;
  /** The parameter of a place, from 1; each is named once, in order. */
  parameter: (place: number) => string;
  /** What stands before and after a JSON list of numbers to make a table of it, with the column `value`. */
  numbersIn: readonly [string, string];
  /** Whether a column of a large table is among the numbers that a query gives, which are few. */
  isAmong: (column: string, query: string) => string;
  /** What stands before and after a text to ask whether it is in a column’s. */
  textIn: (column: string) => readonly [string, string];
  /** A list of all rows’ values as the text of JSON. */
  jsonOfRows: (value: string, order?: string) => string;
  /** A list of values as JSON. */
  jsonList: (values: readonly string[]) => string;
  /** An object of values by their names as JSON. */
  jsonObject: (values: readonly (readonly [name: string, value: string])[]) => string;
  /** A column of JSON as a part of other JSON. */
  jsonColumn: (column: string) => string;
  /** JSON as a text. */
  jsonText: (json: string) => string;
  /** All rows’ texts as one. */
  joined: (text: string, between: string) => string;
  /** An instant as ISO 8601, in which `zone` stands for the time zone, UTC. */
  instantText: (column: string, zone?: 'Z' | '+00:00') => string;
  /** A number with so many decimals. */
  printedText: (decimals: string, value: string) => string;
  /** For Prisma: from the largest to the smallest, and nothing last, so that an index gives the order. */
  downToNone: Prisma.SortOrder | Prisma.SortOrderInput;
  /** Lets rows name rows of their own table that come after them, until the transaction ends. */
  deferForeignKeys: string;
  /** A row of `insertOf` as JSON. */
  rowText: (columns: readonly string[], row: readonly Cell[]) => string;
  /** A statement that writes rows, which are its parameter: a list of `rowText` as bytes. The store cuts it up itself. */
  insertOf: (table: string, columns: readonly string[]) => string;
  /** What is said after rows were written with their ids, so that no other row is given one of them; null where nothing is. */
  noteIdsOf: (table: string) => string | null;
  /** The last number that each table has given to a row, as `name` and `last`. */
  lastIdsQuery: string;
  /** What is said to give the last number that a table has given to a row. */
  setLastId: (table: string, last: number) => string[];
  /**
   * The columns of the register’s tables, in their order: `table`, `column`, what a cell `holds` where that has to be known
   * (an instant or JSON), and its `place` in the key of the table, from 1, or 0.
   */
  columnsQuery: string;
  /** What stands before and after bytes, a JSON list of pairs of a number and JSON, to make a table of `id` and `json`. */
  pairsIn: readonly [string, string];
};
