import { openDatabase } from '../data/db';
import { createAuthSecret } from '../data/settings';
import { env } from '../env';
import { bringUpToDate, createDatabase, seedDatabase, stateOf } from './database';
import { finish } from './finish';

// Before the site starts: are the settings right, and is there a register to serve?

await finish(async () => {
  const { DATABASE_URL } = env();
  await prepareRegister(DATABASE_URL);
  const db = await openDatabase(DATABASE_URL);
  try {
    await createAuthSecret(db);
  } finally {
    await db.$disconnect();
  }
});

async function prepareRegister(databaseUrl: string): Promise<void> {
  const state = stateOf(databaseUrl);
  if (state.kind === 'ready' && state.hasWaves) return;
  if (state.kind === 'missing') return createDatabase(databaseUrl);
  const { hasWaves } = await bringUpToDate(databaseUrl);
  if (!hasWaves) await seedDatabase(databaseUrl);
}
