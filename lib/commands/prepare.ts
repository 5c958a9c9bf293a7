import { openDatabase } from '../data/db';
import { createAuthSecret } from '../data/settings';
import { env } from '../env';
import { prepareRegister } from './database';
import { finish } from './finish';

// Before the site starts: are the settings right, and is there a register to serve?

await finish(async () => {
  const { DATABASE_URL, SEED } = env();
  console.log(await prepareRegister(DATABASE_URL, { seed: SEED }));
  const db = await openDatabase(DATABASE_URL);
  try {
    await createAuthSecret(db);
  } finally {
    await db.$disconnect();
  }
});
