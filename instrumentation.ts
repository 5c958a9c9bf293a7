/**
 * Runs once when a server starts: requests are followed, and a register that cannot be served ends the process, with
 * words. But in development, lib/server/main.mjs waits for the front door, and ends it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const start = globalThis.barometer?.start;
  try {
    const { followExchanges } = await import('./lib/request/request-context');
    const { requireReadyDatabase } = await import('./lib/data/database-state');
    const { openDoor } = await import('./lib/open-door');
    const { printSetUpLink } = await import('./lib/sign-in/set-up-link');
    followExchanges();
    requireReadyDatabase();
    await printSetUpLink();
    start?.open(openDoor);
  } catch (error) {
    if (start) return start.refuse(error);
    console.error('The site cannot start:', error);
    process.exit(1);
  }
}
