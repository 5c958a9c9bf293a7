import { setTimeout } from 'node:timers/promises';
import { RuleError } from '@/lib/domain/rule-error';
import type { Leases } from './lease';

/** How long one waits, and how long before one asks again, in milliseconds. A lease of who was killed is over by then. */
const longestMs = 25_000;
const pauseMs = 20;

/**
 * Does something short once nobody else does it.
 * @throws RuleError `register_busy` where that takes too long.
 */
export async function waitForLease<Result>(
  leases: Leases,
  name: string,
  run: () => Promise<Result>,
): Promise<Result> {
  const last = performance.now() + longestMs;
  for (;;) {
    const done = await leases.hold(name, run);
    if (done !== null) return done.result;
    if (performance.now() > last) throw new RuleError('register_busy');
    await setTimeout(pauseMs);
  }
}
