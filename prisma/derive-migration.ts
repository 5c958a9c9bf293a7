// What a migration of PostgreSQL says beyond what Prisma can be told, so that it orders as SQLite does: texts by their
// bytes, and nothing before something. And rows may name rows that come after them, as long as these come.

/** The SQL that Prisma writes for PostgreSQL, with what it cannot be told; `schema` is the derived one. */
export function deriveMigration(sql: string, schema: string): string {
  const optional = optionalColumns(schema);
  return sql
    .replace(/^(\s+(?:ADD COLUMN\s+)?"\w+" TEXT)\b/gm, '$1 COLLATE "C"')
    .replace(/\b(ADD COLUMN\s+"\w+" TEXT)(?! COLLATE)/g, '$1 COLLATE "C"')
    .replace(/(FOREIGN KEY [^;]*);/g, '$1 DEFERRABLE;')
    .replace(/(CREATE (?:UNIQUE )?INDEX "\w+" ON "(\w+)"\()([^)]*)\)/g, (_, start, table, columns) => {
      const ordered = String(columns).replace(/"(\w+)"/g, (column, name) =>
        optional.has(`${table}.${name}`) ? `${column} NULLS FIRST` : column,
      );
      return `${start}${ordered})`;
    });
}

/** The columns that may hold nothing, as `Model.column`. */
function optionalColumns(schema: string): Set<string> {
  const models = schema.matchAll(/^model (\w+) \{\n([^}]*)\}/gm);
  return new Set(
    [...models].flatMap(([, model, fields = '']) =>
      [...fields.matchAll(/^ +(\w+) +\w+\?/gm)].map(([, column]) => `${model}.${column}`),
    ),
  );
}
