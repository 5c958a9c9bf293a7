import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from './generated/client';

/** A connection to the register. */
export type Database = PrismaClient;

/** What a query may run on: the register itself, or a transaction of it. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** How long a query waits for another process's write, in milliseconds. */
const busyTimeoutMs = 5000;

/** How many parameters a statement of SQLite takes. Prisma allows 999 where an adapter does not say, as old versions did. */
const maxBindValues = 32_766;

class BetterSqlite3 extends PrismaBetterSqlite3 {
  override async connect() {
    const connectionInfo = { maxBindValues, supportsRelationJoins: false };
    return Object.assign(await super.connect(), { getConnectionInfo: () => connectionInfo });
  }
}

/**
 * Opens the SQLite file of a `file:` address. Write-ahead log, foreign keys enforced, each commit on disk before it is
 * confirmed. The caller closes it with `$disconnect`.
 */
export async function openDatabase(url: string): Promise<Database> {
  const database = new PrismaClient({ adapter: new BetterSqlite3({ url, timeout: busyTimeoutMs }) });
  for (const pragma of ['journal_mode = WAL', 'foreign_keys = ON', 'synchronous = FULL'])
    await database.$queryRawUnsafe(`PRAGMA ${pragma}`);
  return database;
}
