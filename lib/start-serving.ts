import { requireReadyDatabase } from './data/store/database-state';
import { openDoor } from './open-door';
import { followExchanges } from './request/request-context';
import { printSetUpLink } from './sign-in/set-up-link';

/**
 * Prepares the process that serves: requests are followed, and a register that cannot be served ends it, with words. But in
 * development, lib/server/main.mjs waits for the front door, and ends it.
 */
export async function startServing(): Promise<void> {
  const start = globalThis.barometer?.start;
  try {
    followExchanges();
    await requireReadyDatabase();
    await printSetUpLink();
    start?.open(openDoor);
  } catch (error) {
    if (start) return start.refuse(error);
    console.error('The site cannot start:', error);
    process.exit(1);
  }
}
