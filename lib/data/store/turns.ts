import type { Transaction as DriverTransaction, SqlQueryable } from '@prisma/driver-adapter-utils';
import type PQueue from 'p-queue';

// What a connection of either kind of store does about transactions.

/** Waits for a turn, which lasts until what is given is called. */
export function takeTurn(turns: PQueue): Promise<() => void> {
  return new Promise((start) => {
    void turns.add(() => new Promise<void>(start));
  });
}

/** Calls `end` once a transaction is ended, one way or the other. */
export function endWith(transaction: DriverTransaction, end: () => void): void {
  const [commit, rollback] = [transaction.commit.bind(transaction), transaction.rollback.bind(transaction)];
  transaction.commit = () => commit().finally(end);
  transaction.rollback = () => rollback().finally(end);
}

/** What Prisma is given where it begins a transaction on a connection that is in one from the first. */
export function transactionWithin(connection: SqlQueryable): DriverTransaction {
  const { provider, adapterName } = connection;
  return {
    provider,
    adapterName,
    queryRaw: connection.queryRaw.bind(connection),
    executeRaw: connection.executeRaw.bind(connection),
    options: { usePhantomQuery: true },
    commit: async () => {},
    rollback: async () => {},
  };
}
