import type { Dialect } from './dialect';

/** What SQLite is told in its own way. */
export const sqlite: Dialect = {
  inOrder: 'CROSS JOIN',
  notifyOfChange: null,
  parameter: () => '?',
  numbersIn: ['SELECT value FROM json_each(', ')'],
  isAmong: (column, query) => `${column} IN (${query})`,
  textIn: (column) => [`instr(${column}, `, ')'],
  jsonOfRows: (value, order) =>
    `json_group_array(${value}${order === undefined ? '' : ` ORDER BY ${order}`})`,
  jsonList: (values) => `json_array(${values.join(', ')})`,
  jsonObject: (values) => `json_object(${values.map(([name, value]) => `'${name}', ${value}`).join(', ')})`,
  jsonColumn: (column) => `json(${column})`,
  jsonText: (json) => json,
  joined: (text, between) => `group_concat(${text}, '${between}')`,
  // As Prisma writes it, with +00:00.
  instantText: (column, zone = 'Z') => (zone === 'Z' ? `replace(${column}, '+00:00', 'Z')` : column),
  printedText: (decimals, value) => `printf('%.*f', ${decimals}, ${value})`,
  // Nothing comes last of itself, and Prisma would say it in a way that no index understands.
  downToNone: 'desc',
  deferForeignKeys: 'PRAGMA defer_foreign_keys = ON',
  rowText: (_columns, row) => JSON.stringify(row),
  insertOf: (table, columns) => {
    const names = columns.map((column) => `"${column}"`).join(', ');
    const values = columns.map((_, index) => `value ->> ${index}`).join(', ');
    return `INSERT INTO "${table}" (${names}) SELECT ${values} FROM json_each(CAST(? AS TEXT))`;
  },
  // It notices these itself.
  noteIdsOf: () => null,
  lastIdsQuery: 'SELECT name, seq AS "last" FROM sqlite_sequence',
  setLastId: (table, last) => [
    `DELETE FROM sqlite_sequence WHERE name = '${table}'`,
    `INSERT INTO sqlite_sequence (name, seq) VALUES ('${table}', ${last})`,
  ],
  columnsQuery: `SELECT t.name AS "table", c.name AS "column", c.pk AS "place",
      CASE c.type WHEN 'DATETIME' THEN 'instant' WHEN 'JSONB' THEN 'json' ELSE 'other' END AS "holds"
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name GLOB '[A-Z]*' ORDER BY t.name, c.cid`,
  pairsIn: ['SELECT value ->> 0 AS "id", value ->> 1 AS "json" FROM json_each(CAST(', ' AS TEXT))'],
};
