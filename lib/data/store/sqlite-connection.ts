import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { Transaction as DriverTransaction, SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import PQueue from 'p-queue';
import { patiently } from '../sql/patiently';
import { makePrivate } from './private-file';
import { takeEach, toStorableQuery } from './storable-query';
import { endWith, takeTurn, transactionWithin } from './turns';

/** How long SQLite itself waits for another process, which holds up this one: not at all (`patiently`). */
const busyTimeoutMs = 0;

/** How many parameters a statement of SQLite takes. Prisma allows 999 where an adapter does not say, as old versions did. */
const maxBindValues = 32_766;

const pragmas = 'PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL';

/**
 * Prisma's adapter has one connection, on which whoever reads sees what a transaction has not committed, and whoever
 * writes loses it where that is rolled back. So there are three here: one to read, one on which reads of one state take
 * turns, and one on which transactions and single writes do.
 */
export class SqliteConnections extends PrismaBetterSqlite3 {
  constructor(url: string) {
    super({ url, timeout: busyTimeoutMs });
    makePrivate(url);
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connect = async () => takeEach(await super.connect(), toStorableQuery);
    const [reading, together, writing] = [await connect(), await connect(), await connect()];
    for (const connection of [reading, together, writing])
      await patiently(() => connection.executeScript(pragmas));
    const turns = new PQueue({ concurrency: 1 });
    const readTurns = new PQueue({ concurrency: 1 });
    const { provider, adapterName } = writing;
    return {
      provider,
      adapterName,
      getConnectionInfo: () => ({ maxBindValues, supportsRelationJoins: false }),
      queryRaw: (query) =>
        isRead(query.sql)
          ? patiently(() => reading.queryRaw(query))
          : turns.add(() => patiently(() => writing.queryRaw(query))),
      executeRaw: (query) => turns.add(() => patiently(() => writing.executeRaw(query))),
      executeScript: (script) => turns.add(() => patiently(() => writing.executeScript(script))),
      startTransaction: (level) =>
        level === undefined ? begin(writing, turns, 'BEGIN IMMEDIATE') : begin(together, readTurns, 'BEGIN'),
      dispose: async () => {
        for (const connection of [reading, together, writing]) await connection.dispose();
      },
    };
  }
}

/** Begins a transaction by `script` once it is its turn, which lasts until it is ended. */
async function begin(
  connection: SqlDriverAdapter,
  turns: PQueue,
  script: string,
): Promise<DriverTransaction> {
  const end = await takeTurn(turns);
  const transaction = await connection.startTransaction().catch((error: unknown) => {
    end();
    throw error;
  });
  takeEach(transaction, toStorableQuery);
  undoFailedCommit(transaction);
  endWith(transaction, end);
  try {
    // Prisma's begins with no right to write, and SQLite refuses a write that follows a read once another has written.
    await connection.executeScript('COMMIT');
    await patiently(() => connection.executeScript(script));
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
  return transaction;
}

/** SQLite leaves a transaction open whose commit fails, and the connection would never have another one. */
function undoFailedCommit(transaction: DriverTransaction): void {
  const executeRaw = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = async (query) => {
    try {
      return await executeRaw(query);
    } catch (error) {
      // Where the disk is full, SQLite has undone it already.
      if (query.sql === 'COMMIT') await executeRaw({ ...query, sql: 'ROLLBACK' }).catch(() => {});
      throw error;
    }
  };
}

function isRead(sql: string): boolean {
  return /^\s*(?:SELECT|WITH|PRAGMA|EXPLAIN)\b/i.test(sql);
}

/**
 * One connection that sees the register as it is at the first look, whatever is written later, and writes nothing. It is in
 * a transaction from the first: what Prisma reads in several statements, and would begin one for, is read in that.
 */
export class SqliteSnapshot extends PrismaBetterSqlite3 {
  constructor(url: string) {
    super({ url, timeout: busyTimeoutMs });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = takeEach(await super.connect(), toStorableQuery);
    await connection.executeScript('PRAGMA query_only = ON; BEGIN');
    await patiently(() => connection.executeScript('SELECT 1 FROM "Setting" LIMIT 1'));
    const { provider, adapterName } = connection;
    return {
      provider,
      adapterName,
      queryRaw: connection.queryRaw.bind(connection),
      executeRaw: connection.executeRaw.bind(connection),
      getConnectionInfo: () => ({ maxBindValues, supportsRelationJoins: false }),
      executeScript: (script) => connection.executeScript(script),
      startTransaction: async () => transactionWithin(connection),
      dispose: () => connection.dispose(),
    };
  }
}
