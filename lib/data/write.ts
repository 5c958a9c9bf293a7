import { RuleError } from '@/lib/domain/rule-error';
import { announceChanges } from './changes';
import { type Database, type Transaction, usualWaitMs } from './db';
import { Prisma } from './generated/client';

/**
 * Runs a command in one transaction: all that it writes is kept, or, where it throws, nothing. It has the register to
 * itself from its first read on. What it changed of what is public is told to this process before it is done. It waits as
 * long for its turn as it may take, in milliseconds.
 * @throws RuleError `register_busy` where its turn does not come.
 */
export async function write<Result>(
  db: Database,
  command: (transaction: Transaction) => Promise<Result>,
  { longestMs = usualWaitMs }: { longestMs?: number } = {},
): Promise<Result> {
  let isBegun = false;
  let announce = () => {};
  const written = db.$transaction(
    async (transaction) => {
      isBegun = true;
      announce = () => announceChanges(transaction);
      return command(transaction);
    },
    { timeout: longestMs, maxWait: longestMs },
  );
  const result = await written.catch((error: unknown) => {
    throw !isBegun && isTimeout(error) ? new RuleError('register_busy') : error;
  });
  announce();
  return result;
}

/** https://www.prisma.io/docs/orm/reference/error-reference#p2028 */
function isTimeout(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028';
}
