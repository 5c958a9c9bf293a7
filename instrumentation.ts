/** Runs once when a server starts. Next builds it for another runtime too, which knows no process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServing } = await import('./lib/start-serving');
  await startServing();
}
