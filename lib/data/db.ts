import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import PQueue from 'p-queue';
import { PrismaClient } from './generated/client';
import { makePrivate } from './private-file';

/** A connection to the register. */
export type Database = PrismaClient;

/** What a query may run on: the register itself, or a transaction of it. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** How long a query waits for another process's write, in milliseconds. */
const busyTimeoutMs = 5000;

/** How many parameters a statement of SQLite takes. Prisma allows 999 where an adapter does not say, as old versions did. */
const maxBindValues = 32_766;

const pragmas = 'PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL';

/**
 * Prisma's adapter has one connection, on which whoever reads sees what a transaction has not committed, and whoever
 * writes loses it where that is rolled back. So there are two here: one to read, and one on which transactions and
 * single writes take turns.
 */
class BetterSqlite3 extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
    const [reading, writing] = [await super.connect(), await super.connect()];
    for (const connection of [reading, writing]) await connection.executeScript(pragmas);
    const turns = new PQueue({ concurrency: 1 });
    const { provider, adapterName } = writing;
    return {
      provider,
      adapterName,
      getConnectionInfo: () => ({ maxBindValues, supportsRelationJoins: false }),
      queryRaw: (query) =>
        isRead(query.sql) ? reading.queryRaw(query) : turns.add(() => writing.queryRaw(query)),
      executeRaw: (query) => turns.add(() => writing.executeRaw(query)),
      executeScript: (script) => turns.add(() => writing.executeScript(script)),
      startTransaction: async (isolationLevel) => {
        const end = await new Promise<() => void>((begin) => {
          void turns.add(() => new Promise<void>(begin)); // its turn lasts until it is ended
        });
        const transaction = await writing.startTransaction(isolationLevel).catch((error: unknown) => {
          end();
          throw error;
        });
        const [commit, rollback] = [transaction.commit, transaction.rollback];
        transaction.commit = () => commit.call(transaction).finally(end);
        transaction.rollback = () => rollback.call(transaction).finally(end);
        return transaction;
      },
      dispose: async () => {
        await reading.dispose();
        await writing.dispose();
      },
    };
  }
}

function isRead(sql: string): boolean {
  return /^\s*(?:SELECT|WITH|PRAGMA|EXPLAIN)\b/i.test(sql);
}

/**
 * Opens the SQLite file of a `file:` address. Write-ahead log, foreign keys enforced, each commit on disk before it is
 * confirmed. Nobody but its owner reads the file. The caller closes it with `$disconnect`.
 */
export async function openDatabase(url: string): Promise<Database> {
  makePrivate(url);
  const database = new PrismaClient({ adapter: new BetterSqlite3({ url, timeout: busyTimeoutMs }) });
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
 * One connection that sees the register as it is at the first look, whatever is written later, and writes nothing. It is in
 * a transaction from the first: what Prisma reads in several statements, and would begin one for, is read in that.
 */
class SnapshotSqlite3 extends PrismaBetterSqlite3 {
  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    await connection.executeScript('PRAGMA query_only = ON; BEGIN; SELECT 1 FROM "Setting" LIMIT 1');
    const { provider, adapterName } = connection;
    const queries = {
      provider,
      adapterName,
      queryRaw: connection.queryRaw.bind(connection),
      executeRaw: connection.executeRaw.bind(connection),
    };
    return {
      ...queries,
      getConnectionInfo: () => ({ maxBindValues, supportsRelationJoins: false }),
      executeScript: (script) => connection.executeScript(script),
      startTransaction: async () => ({
        ...queries,
        options: { usePhantomQuery: true },
        commit: async () => {},
        rollback: async () => {},
      }),
      dispose: () => connection.dispose(),
    };
  }
}

/**
 * Opens the register as it is now: whoever reads several tables one after the other finds them in step. The caller
 * closes it with `$disconnect`; until then the write-ahead log grows with what others write.
 */
export async function openSnapshot(url: string): Promise<Database> {
  const database = new PrismaClient({ adapter: new SnapshotSqlite3({ url, timeout: busyTimeoutMs }) });
  await database.$connect();
  return database;
}
