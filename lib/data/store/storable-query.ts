import type { ArgType, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';
import { toStorable, toStorableJson } from '@/lib/domain/values/text';

// What is handed to a store, whichever it is. PostgreSQL holds no NUL, and SQLite half a character as three that nobody
// wrote: here both become the mark for a character that is none, before either sees them. So a text that comes in by a door
// that let them through is kept alike in both, and one that is only looked for, as in an address, is not found.

/** A statement with texts that every store holds. */
export function toStorableQuery(query: SqlQuery): SqlQuery {
  if (query.args.every((arg) => typeof arg !== 'string' || isStorable(arg))) return query;
  const args = query.args.map((arg, index) =>
    typeof arg === 'string' ? storableArgument(arg, query.argTypes[index]) : arg,
  );
  return { ...query, args };
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed() && !text.includes('\\u');
}

function storableArgument(text: string, type: ArgType | undefined): string {
  return type?.scalarType === 'json' ? toStorableJson(text) : toStorable(text);
}

/** Has a connection, or a transaction of it, take every statement as `adapt` makes it. */
export function takeEach<Connection extends SqlQueryable>(
  connection: Connection,
  adapt: (query: SqlQuery) => SqlQuery,
): Connection {
  const { queryRaw, executeRaw } = connection;
  connection.queryRaw = (query) => queryRaw.call(connection, adapt(query));
  connection.executeRaw = (query) => executeRaw.call(connection, adapt(query));
  return connection;
}
