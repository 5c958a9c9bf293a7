import { PrismaPg } from '@prisma/adapter-pg';
import type {
  ArgType,
  Transaction as DriverTransaction,
  SqlDriverAdapter,
  SqlQuery,
} from '@prisma/driver-adapter-utils';
import PQueue from 'p-queue';
import type { PoolConfig } from 'pg';
import { largestNumber } from '@/lib/domain/values/printed-number';
import { takeEach, toStorableQuery } from './storable-query';
import { endWith, takeTurn, transactionWithin } from './turns';

// One transaction that writes at a time, of all processes: each holds a lock of the database from its first statement to
// its last. So a command finds what it read unchanged when it writes, as with SQLite, no transaction has to be tried
// again, and the numbers of the change feed are those of the order in which changes were committed, which whoever follows
// the feed relies on. Reads wait for none of it.

/** The lock of whoever writes; any number that nobody else takes. */
const writersLock = 7_253_941;

/** How many connections a process has at most, where the address does not say: one that writes, the others read. */
const usualConnections = 10;

/** One that writes would wait for ever for one that reads, were there one alone. */
const leastConnections = 2;

/** How long a server may take to let us in, a statement to be done, and a transaction to go on, in milliseconds. */
const longest = { connecting: 10_000, statement: 120_000, pause: 120_000 };

/** How long a writer waits for those of other processes: longer than the longest import, since each caller has its own limit. */
const longestTurnMs = 1_800_000;

/** Prisma’s own name for it in an address, `?connection_limit=5`. */
function connectionsIn(connectionString: string): number {
  const given = Number(new URL(connectionString).searchParams.get('connection_limit'));
  return given >= leastConnections ? given : usualConnections;
}

function settingsOf(connectionString: string): PoolConfig {
  return {
    connectionString,
    max: connectionsIn(connectionString),
    connectionTimeoutMillis: longest.connecting,
    statement_timeout: longest.statement,
    idle_in_transaction_session_timeout: longest.pause,
    keepAlive: true,
    application_name: 'barometer',
    // Compiling a statement takes longer than any of ours: they have many parts, of which the planner thinks the worst.
    options: '-c jit=off',
  };
}

/** Connections to a database of PostgreSQL, on which one transaction that writes is begun at a time. */
export class PostgresqlConnections extends PrismaPg {
  constructor(url: string) {
    super(settingsOf(url));
  }

  override async connect() {
    const connections = takeEach(await super.connect(), adapt);
    const turns = new PQueue({ concurrency: 1 });
    const startTransaction = connections.startTransaction.bind(connections);
    connections.startTransaction = async (level) =>
      takeEach(
        await (level === undefined ? beginWriting(startTransaction, turns) : beginReading(startTransaction)),
        adapt,
      );
    return connections;
  }
}

/** What a statement is asked with, as PostgreSQL takes it. */
function adapt(query: SqlQuery): SqlQuery {
  return withinReach(toStorableQuery(query));
}

/** The first instant that can be said to PostgreSQL as it is said here: its calendar has no year 0. */
const firstInstant = new Date('0001-01-01T00:00:00Z');

/**
 * A number or an instant that no row can have is looked for as the furthest that one could have: nothing has that either,
 * where PostgreSQL would not even look. What is written is never changed: that is refused at the doors.
 */
function withinReach(query: SqlQuery): SqlQuery {
  if (!/^\s*SELECT\b/i.test(query.sql)) return query;
  const args = query.args.map((arg, index) => nearest(arg, query.argTypes[index]));
  return args.every((arg, index) => arg === query.args[index]) ? query : { ...query, args };
}

function nearest(arg: unknown, type: ArgType | undefined): unknown {
  if (type?.dbType === 'INTEGER')
    return Math.abs(Number(arg)) > largestNumber ? Math.sign(Number(arg)) * largestNumber : arg;
  return arg instanceof Date && arg < firstInstant ? firstInstant : arg;
}

type Begin = SqlDriverAdapter['startTransaction'];

/** Within the process writers stand in line without a connection, so that those who wait leave connections to readers. */
async function beginWriting(begin: Begin, turns: PQueue): Promise<DriverTransaction> {
  const end = await takeTurn(turns);
  try {
    const transaction = oneByOne(await begin('READ COMMITTED'));
    endWith(transaction, end);
    try {
      await run(transaction, `SET LOCAL statement_timeout = ${longestTurnMs}`);
      await run(transaction, `SELECT pg_advisory_xact_lock(${writersLock})`);
      await run(transaction, `SET LOCAL statement_timeout = ${longest.statement}`);
    } catch (error) {
      await run(transaction, 'ROLLBACK').catch(() => {});
      await transaction.rollback();
      throw error;
    }
    return transaction;
  } catch (error) {
    end();
    throw error;
  }
}

/** What is read in it is of one state, and it writes nothing. */
async function beginReading(begin: Begin): Promise<DriverTransaction> {
  const transaction = oneByOne(await begin('REPEATABLE READ'));
  await run(transaction, 'SET TRANSACTION READ ONLY');
  return transaction;
}

/** A connection is asked one thing at a time: Prisma may ask several, and pg is to refuse that one day. */
function oneByOne<Connection extends Pick<SqlDriverAdapter, 'queryRaw' | 'executeRaw'>>(
  connection: Connection,
): Connection {
  const turns = new PQueue({ concurrency: 1 });
  const [queryRaw, executeRaw] = [
    connection.queryRaw.bind(connection),
    connection.executeRaw.bind(connection),
  ];
  connection.queryRaw = (query) => turns.add(() => queryRaw(query));
  connection.executeRaw = (query) => turns.add(() => executeRaw(query));
  return connection;
}

function run(connection: Pick<SqlDriverAdapter, 'executeRaw'>, sql: string): Promise<number> {
  return connection.executeRaw({ sql, args: [], argTypes: [] });
}

/**
 * One connection that sees the register as it is at the first look, whatever is written later, and writes nothing. It is in
 * a transaction from the first: what Prisma reads in several statements, and would begin one for, is read in that.
 */
export class PostgresqlSnapshot extends PrismaPg {
  constructor(url: string) {
    // It lasts as long as whoever reads it: a client that takes its answer slowly is left by the server in front.
    super({ ...settingsOf(url), max: 1, idle_in_transaction_session_timeout: 0, idleTimeoutMillis: 0 });
  }

  override async connect() {
    const connection = takeEach(await super.connect(), adapt);
    await run(connection, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await run(connection, 'SELECT 1 FROM "Setting" LIMIT 1');
    connection.startTransaction = async () => transactionWithin(connection);
    return connection;
  }
}
