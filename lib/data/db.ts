import { PrismaClient } from './generated/client';
import { PostgresqlClient } from './generated/postgresql-client';
import { PostgresqlConnections, PostgresqlSnapshot } from './store/postgresql-connection';
import { SqliteConnections, SqliteSnapshot } from './store/sqlite-connection';
import { storeKindOf } from './store/store-kind';

/** A connection to the register. */
export type Database = PrismaClient;

/** What a query may run on: the register itself, or a transaction of it. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** How long a transaction waits for its turn where nobody says, in milliseconds. */
export const usualWaitMs = 10_000;

const transactionOptions = { maxWait: usualWaitMs };

/**
 * Opens the register of an address. A `file:` is SQLite: write-ahead log, foreign keys enforced, each commit on disk before
 * it is confirmed, and nobody but its owner reads the file. A `postgresql:` is PostgreSQL. The caller closes it with
 * `$disconnect`.
 */
export async function openDatabase(url: string): Promise<Database> {
  const kind = storeKindOf(url);
  const database =
    kind === 'postgresql'
      ? new PostgresqlClient({ adapter: new PostgresqlConnections(url), transactionOptions })
      : new PrismaClient({ adapter: new SqliteConnections(url), transactionOptions });
  await database.$connect();
  return database;
}

/** What is read of the register as it is at the first look, however long that takes and whatever is written meanwhile. */
export async function* fromSnapshot<Part>(
  url: string,
  read: (db: Database) => AsyncIterable<Part>,
): AsyncGenerator<Part> {
  const db = await openSnapshot(url);
  try {
    yield* read(db);
  } finally {
    await db.$disconnect();
  }
}

/**
 * Opens the register as it is now: whoever reads several tables one after the other finds them in step. The caller
 * closes it with `$disconnect`; until then SQLite's write-ahead log grows with what others write, and PostgreSQL keeps what
 * they replace.
 */
export async function openSnapshot(url: string): Promise<Database> {
  const kind = storeKindOf(url);
  const database =
    kind === 'postgresql'
      ? new PostgresqlClient({ adapter: new PostgresqlSnapshot(url) })
      : new PrismaClient({ adapter: new SqliteSnapshot(url) });
  await database.$connect();
  return database;
}
