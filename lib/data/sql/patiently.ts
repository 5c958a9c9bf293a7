import { setTimeout } from 'node:timers/promises';
import { isDriverAdapterError } from '@prisma/driver-adapter-utils';
import { RuleError } from '@/lib/domain/rule-error';

/** How long a statement waits for another process's write, and how long before it tries again, in milliseconds. */
const usualMs = 8000;
const pauseMs = 20;

/**
 * Does what the write of another process may forbid for a while, and tries again until it may. SQLite's own waiting would
 * hold up everybody whom this process serves.
 * @throws RuleError `register_busy` where the other takes too long.
 */
export async function patiently<Result>(act: () => Promise<Result>, longestMs = usualMs): Promise<Result> {
  const last = performance.now() + longestMs;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > last) throw new RuleError('register_busy');
    }
    await setTimeout(pauseMs);
  }
}

/** SQLITE_BUSY_SNAPSHOT is no such case: what was read first has been overwritten, and waiting does not help. */
function isBusy(error: unknown): boolean {
  return isDriverAdapterError(error) && /^SQLITE_BUSY(_RECOVERY)?$/.test(error.cause.originalCode ?? '');
}
