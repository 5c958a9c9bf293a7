import { env } from '../env';
import { bringUpToDate, createDatabase, seedDatabase, stateOf } from './database';
import { finish } from './finish';

// Before the site starts: are the settings right, and is there a register to serve?

await finish(async () => {
  const { DATABASE_URL } = env();
  const state = stateOf(DATABASE_URL);
  if (state.kind === 'ready' && state.hasWaves) return;
  if (state.kind === 'missing') return createDatabase(DATABASE_URL);
  const { hasWaves } = await bringUpToDate(DATABASE_URL);
  if (!hasWaves) await seedDatabase(DATABASE_URL);
});
