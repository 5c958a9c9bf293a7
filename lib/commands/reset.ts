import { isDatabaseFileInUse } from '../data/store/database-file';
import { registerName, stateOf } from '../data/store/database-state';
import { dropRegister, isPostgresqlInUse } from '../data/store/postgresql-register';
import { storeKindOf } from '../data/store/store-kind';
import { env, toDatabaseFile } from '../env';
import { finish } from './finish';
import { createDatabase, prepareRegister } from './prepare-database';

const replaceable = ['missing', 'empty', 'older', 'newer', 'half-migrated', 'ready'];

await finish(async () => {
  const { DATABASE_URL, SEED } = env();
  const { kind, explanation } = await stateOf(DATABASE_URL);
  if (!replaceable.includes(kind)) throw new Error(`Nothing was deleted. ${explanation}`);
  const isPostgresql = storeKindOf(DATABASE_URL) === 'postgresql';
  const isInUse = isPostgresql
    ? await isPostgresqlInUse(DATABASE_URL)
    : isDatabaseFileInUse(toDatabaseFile(DATABASE_URL));
  if (isInUse)
    throw new Error(
      `Nothing was deleted: another program has ${registerName(DATABASE_URL)} open. Stop it first.`,
    );
  if (!isPostgresql) return console.log(await createDatabase(DATABASE_URL, { seed: SEED }));
  await dropRegister(DATABASE_URL);
  console.log(await prepareRegister(DATABASE_URL, { seed: SEED }));
});
