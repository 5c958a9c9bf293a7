import { announceChanges } from './changes';
import type { Database, Transaction } from './db';

/** How long a write waits for its turn, and how long it may take, in milliseconds. */
const usualMs = 10_000;

/**
 * Runs a command in one transaction: all that it writes is kept, or, where it throws, nothing. It has the register to
 * itself from its first read on: SQLite refuses a write that follows a read once another process has written. What it
 * changed of what is public is told to this process before it is done.
 */
export async function write<Result>(
  db: Database,
  command: (transaction: Transaction) => Promise<Result>,
  { longestMs = usualMs }: { longestMs?: number } = {},
): Promise<Result> {
  let announce = () => {};
  const result = await db.$transaction(
    async (transaction) => {
      announce = () => announceChanges(transaction);
      // A write that finds no row takes the lock all the same.
      await transaction.$executeRaw`UPDATE "Setting" SET "value" = "value" WHERE FALSE`;
      return command(transaction);
    },
    { timeout: longestMs, maxWait: longestMs },
  );
  announce();
  return result;
}
