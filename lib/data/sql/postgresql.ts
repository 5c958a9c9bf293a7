import { changeChannel } from '../store/change-channel';
import type { Dialect } from './dialect';

/** What PostgreSQL is told in its own way. */
export const postgresql: Dialect = {
  inOrder: 'JOIN',
  notifyOfChange: `NOTIFY ${changeChannel}`,
  parameter: (place) => `$${place}`,
  // Of an array the planner knows how long it is; of a list of JSON it thinks a hundred, and goes through whole tables for one.
  numbersIn: ['SELECT value FROM unnest(CAST(translate(', ", '[]', '{}') AS INTEGER[])) AS given(value)"],
  // For an array it asks an index. To a join it prefers going through the whole table, where it thinks that the rows are many.
  isAmong: (column, query) => `${column} = ANY(ARRAY(${query}))`,
  textIn: (column) => [`strpos(CAST(${column} AS TEXT), `, ') > 0'],
  jsonOfRows: (value, order) =>
    `CAST(COALESCE(json_agg(${value}${order === undefined ? '' : ` ORDER BY ${order}`}), '[]') AS TEXT)`,
  jsonList: (values) => `json_build_array(${values.join(', ')})`,
  jsonObject: (values) =>
    `json_build_object(${values.map(([name, value]) => `'${name}', ${value}`).join(', ')})`,
  jsonColumn: (column) => column,
  jsonText: (json) => `CAST(${json} AS TEXT)`,
  joined: (text, between) => `string_agg(${text}, '${between}')`,
  instantText: (column, zone = 'Z') => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"${zone}"')`,
  printedText: (decimals, value) => `CAST(round(CAST(${value} AS NUMERIC), ${decimals}) AS TEXT)`,
  downToNone: { sort: 'desc', nulls: 'last' },
  // Of all, as many as a register has rows would have to be remembered.
  deferForeignKeys:
    'SET CONSTRAINTS "Organisation_mergedIntoId_fkey", "Source_citesId_fkey", "Wording_translatesId_fkey" DEFERRED',
  rowText: (columns, row) =>
    JSON.stringify(Object.fromEntries(columns.map((column, index) => [column, row[index]]))),
  // The table itself says of what type each cell is.
  insertOf: (table, columns) => {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const rows = `json_populate_recordset(NULL::"${table}", CAST(convert_from($1, 'UTF8') AS json))`;
    return `INSERT INTO "${table}" (${names}) SELECT ${names} FROM ${rows}`;
  },
  noteIdsOf: (table) =>
    `SELECT setval('"${table}_id_seq"', GREATEST((SELECT MAX("id") FROM "${table}"), (SELECT last_value FROM "${table}_id_seq")))`,
  lastIdsQuery: `SELECT replace(sequencename, '_id_seq', '') AS "name", COALESCE(last_value, 0) AS "last"
    FROM pg_sequences WHERE schemaname = current_schema()`,
  setLastId: (table, last) => [`SELECT setval('"${table}_id_seq"', ${last})`],
  columnsQuery: `SELECT c.table_name AS "table", c.column_name AS "column", COALESCE(k.ordinal_position, 0) AS "place",
      CASE c.udt_name WHEN 'timestamp' THEN 'instant' WHEN 'json' THEN 'json' ELSE 'other' END AS "holds"
    FROM information_schema.columns c LEFT JOIN information_schema.key_column_usage k
      ON k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = c.column_name
        AND k.constraint_name = c.table_name || '_pkey'
    WHERE c.table_schema = current_schema() AND c.table_name ~ '^[A-Z]' ORDER BY c.table_name, c.ordinal_position`,
  pairsIn: [
    'SELECT CAST(value ->> 0 AS INTEGER) AS "id", value -> 1 AS "json" FROM json_array_elements(CAST(convert_from(',
    ", 'UTF8') AS json))",
  ],
};
