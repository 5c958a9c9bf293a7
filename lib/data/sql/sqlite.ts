import type { Cell } from './cell';

// What SQLite says in its own way. postgresql.ts exports the same; what both understand stands where it is used.

/** The tables are gone through in the order in which they are named: SQLite may turn the loops around otherwise. */
export const inOrder: string = 'CROSS JOIN';

/** The parameter of a place, from 1; each is named once, in order. */
export function parameter(_place: number): string {
  return '?';
}

/** What stands before and after a JSON list of numbers to make a table of it, with the column `value`. */
export const numbersIn: readonly [string, string] = ['SELECT value FROM json_each(', ')'];

/** What stands before and after a text to ask whether it is in a column’s. */
export function textIn(column: string): readonly [string, string] {
  return [`instr(${column}, `, ')'];
}

/** A list of all rows’ values as the text of JSON. */
export function jsonOfRows(value: string, order?: string): string {
  return `json_group_array(${value}${order === undefined ? '' : ` ORDER BY ${order}`})`;
}

/** A list of values as JSON. */
export function jsonList(values: readonly string[]): string {
  return `json_array(${values.join(', ')})`;
}

/** An object of values by their names as JSON. */
export function jsonObject(values: readonly (readonly [name: string, value: string])[]): string {
  return `json_object(${values.map(([name, value]) => `'${name}', ${value}`).join(', ')})`;
}

/** A column of JSON as a part of other JSON. */
export function jsonColumn(column: string): string {
  return `json(${column})`;
}

/** JSON as a text. */
export function jsonText(json: string): string {
  return json;
}

/** All rows’ texts as one. */
export function joined(text: string, between: string): string {
  return `group_concat(${text}, '${between}')`;
}

/** An instant as ISO 8601; Prisma writes it with `+00:00`. */
export function instantText(column: string): string {
  return `replace(${column}, '+00:00', 'Z')`;
}

/** A number with so many decimals. */
export function printedText(decimals: string, value: string): string {
  return `printf('%.*f', ${decimals}, ${value})`;
}

/** Whether rows may name rows that come after them, until the transaction ends. */
export const deferForeignKeys: string = 'PRAGMA defer_foreign_keys = ON';

/** A row of `insertOf` as JSON. */
export function rowText(_columns: readonly string[], row: readonly Cell[]): string {
  return JSON.stringify(row);
}

/** A statement that writes rows, which are its parameter: a list of `rowText` as bytes. SQLite cuts it up itself. */
export function insertOf(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
  return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(CAST(? AS TEXT))`;
}

/** What has to be said after rows were written with their ids; SQLite notices these itself. */
export function noteIdsOf(_table: string): string | null {
  return null;
}

/** The last number that each table has given to a row, as `name` and `last`. */
export const lastIdsQuery: string = 'SELECT name, seq AS "last" FROM sqlite_sequence';

/** What stands before and after bytes, a JSON list of pairs of a number and JSON, to make a table of them: `id` and `json`. */
export const pairsIn: readonly [string, string] = [
  'SELECT value ->> 0 AS "id", value ->> 1 AS "json" FROM json_each(CAST(',
  ' AS TEXT))',
];
