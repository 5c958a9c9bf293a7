/** Runs once when a server starts: a register that cannot be served stops it; changes by other processes are followed. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { requireReadyDatabase } = await import('./lib/data/database-state');
  const { followChanges } = await import('./lib/follow-changes');
  const { printSetUpLink } = await import('./lib/set-up-link');
  requireReadyDatabase();
  await followChanges();
  await printSetUpLink();
}
