import { openDatabase } from '../data/db';
import { createAuthSecret } from '../data/settings';
import { checkPages, longestCheckMs } from '../data/store/database-check';
import { storeKindOf } from '../data/store/store-kind';
import { env, toDatabaseFile } from '../env';
import { finish } from './finish';
import { prepareRegister } from './prepare-database';

// Before the site starts: are the settings right, and is there a register to serve?

await finish(async () => {
  const { DATABASE_URL, SEED } = env();
  console.log(await prepareRegister(DATABASE_URL, { seed: SEED }));
  if (storeKindOf(DATABASE_URL) === 'sqlite') await refuseDamage(toDatabaseFile(DATABASE_URL));
  const db = await openDatabase(DATABASE_URL);
  try {
    await createAuthSecret(db);
  } finally {
    await db.$disconnect();
  }
});

async function refuseDamage(file: string): Promise<void> {
  const check = await checkPages(file);
  if (check.kind === 'unfinished')
    console.log(`The pages of ${file} were looked through for ${longestCheckMs / 1000} s, not to their end`);
  if (check.kind !== 'damaged') return;
  const found = check.faults.map((fault) => `  ${fault}`).join('\n');
  throw new Error(
    `The database ${file} is damaged:\n${found}\nKeep a copy of it, and put the latest backup in its place: docs/backup.md says how.`,
  );
}
