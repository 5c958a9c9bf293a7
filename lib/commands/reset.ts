import { isDatabaseFileInUse } from '../data/database-file';
import { env, toDatabaseFile } from '../env';
import { finish } from './finish';
import { createDatabase, stateOf } from './prepare-database';

const replaceable = ['missing', 'empty', 'older', 'newer', 'half-migrated', 'ready'];

await finish(async () => {
  const { DATABASE_URL, SEED } = env();
  const file = toDatabaseFile(DATABASE_URL);
  const { kind, explanation } = stateOf(DATABASE_URL);
  if (!replaceable.includes(kind)) throw new Error(`Nothing was deleted. ${explanation}`);
  if (isDatabaseFileInUse(file)) {
    throw new Error(`Nothing was deleted: another program has ${file} open. Stop it first.`);
  }
  console.log(await createDatabase(DATABASE_URL, { seed: SEED }));
});
