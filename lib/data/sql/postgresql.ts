import type { Cell } from './cell';

// What PostgreSQL says in its own way. sqlite.ts exports the same; what both understand stands where it is used.

/** The tables are gone through in whichever order the planner, which counts rows, finds best. */
export const inOrder: string = 'JOIN';

/** The parameter of a place, from 1; each is named once, in order. */
export function parameter(place: number): string {
  return `$${place}`;
}

/** What stands before and after a JSON list of numbers to make a table of it, with the column `value`. */
export const numbersIn: readonly [string, string] = [
  'SELECT CAST(value AS INTEGER) AS value FROM json_array_elements_text(CAST(',
  ' AS json))',
];

/** What stands before and after a text to ask whether it is in a column’s. */
export function textIn(column: string): readonly [string, string] {
  return [`strpos(CAST(${column} AS TEXT), `, ') > 0'];
}

/** A list of all rows’ values as the text of JSON. */
export function jsonOfRows(value: string, order?: string): string {
  return `CAST(COALESCE(json_agg(${value}${order === undefined ? '' : ` ORDER BY ${order}`}), '[]') AS TEXT)`;
}

/** A list of values as JSON. */
export function jsonList(values: readonly string[]): string {
  return `json_build_array(${values.join(', ')})`;
}

/** An object of values by their names as JSON. */
export function jsonObject(values: readonly (readonly [name: string, value: string])[]): string {
  return `json_build_object(${values.map(([name, value]) => `'${name}', ${value}`).join(', ')})`;
}

/** A column of JSON as a part of other JSON. */
export function jsonColumn(column: string): string {
  return column;
}

/** JSON as a text. */
export function jsonText(json: string): string {
  return `CAST(${json} AS TEXT)`;
}

/** All rows’ texts as one. */
export function joined(text: string, between: string): string {
  return `string_agg(${text}, '${between}')`;
}

/** An instant as ISO 8601. */
export function instantText(column: string): string {
  return `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A number with so many decimals. */
export function printedText(decimals: string, value: string): string {
  return `CAST(round(CAST(${value} AS NUMERIC), ${decimals}) AS TEXT)`;
}

/** Whether rows may name rows that come after them, until the transaction ends. */
export const deferForeignKeys: string = 'SET CONSTRAINTS ALL DEFERRED';

/** A row of `insertOf` as JSON. */
export function rowText(columns: readonly string[], row: readonly Cell[]): string {
  return JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

/** A statement that writes rows, which are its parameter: a list of `rowText` as bytes. The table says what each cell is. */
export function insertOf(table: string, columns: readonly string[]): string {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const rows = `json_populate_recordset(NULL::"${table}", CAST(convert_from($1, 'UTF8') AS json))`;
  return `INSERT INTO "${table}" (${names}) SELECT ${names} FROM ${rows}`;
}

/** What has to be said after rows were written with their ids, so that no other row is given one of them. */
export function noteIdsOf(table: string): string | null {
  return `SELECT setval('"${table}_id_seq"', GREATEST((SELECT MAX("id") FROM "${table}"), (SELECT last_value FROM "${table}_id_seq")))`;
}

/** The last number that each table has given to a row, as `name` and `last`. */
export const lastIdsQuery: string = `SELECT replace(sequencename, '_id_seq', '') AS "name", COALESCE(last_value, 0) AS "last"
  FROM pg_sequences WHERE schemaname = current_schema()`;

/** What stands before and after bytes, a JSON list of pairs of a number and JSON, to make a table of them: `id` and `json`. */
export const pairsIn: readonly [string, string] = [
  'SELECT CAST(value ->> 0 AS INTEGER) AS "id", value -> 1 AS "json" FROM json_array_elements(CAST(convert_from(',
  ", 'UTF8') AS json))",
];
