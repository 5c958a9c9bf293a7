/**
 * Runs once when a server starts: requests are followed, and a register that cannot be served ends the start. But in
 * development, lib/server/main.mjs waits for the front door.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followExchanges } = await import('./lib/request/request-context');
  const { requireReadyDatabase } = await import('./lib/data/database-state');
  const { openDoor } = await import('./lib/front-door');
  const { printSetUpLink } = await import('./lib/sign-in/set-up-link');
  const start = globalThis.barometerStart;
  try {
    followExchanges();
    requireReadyDatabase();
    await printSetUpLink();
    start?.open(openDoor);
  } catch (error) {
    start?.refuse(error);
    throw error;
  }
}
