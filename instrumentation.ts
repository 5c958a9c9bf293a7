/**
 * Runs once when a server starts: a register that cannot be served stops it; requests are followed, and changes by other
 * processes.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followExchanges } = await import('./lib/current-exchange');
  const { requireReadyDatabase } = await import('./lib/data/database-state');
  const { followChanges } = await import('./lib/follow-changes');
  const { printSetUpLink } = await import('./lib/set-up-link');
  followExchanges();
  requireReadyDatabase();
  await followChanges();
  await printSetUpLink();
}
