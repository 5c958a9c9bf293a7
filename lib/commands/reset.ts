import { registerName, stateOf } from '../data/store/database-state';
import { dropRegister } from '../data/store/postgresql-register';
import { isRegisterInUse } from '../data/store/register-in-use';
import { storeKindOf } from '../data/store/store-kind';
import { env } from '../env';
import { finish } from './finish';
import { createDatabase, prepareRegister } from './prepare-database';

const replaceable = ['missing', 'empty', 'older', 'newer', 'half-migrated', 'ready'];

await finish(async () => {
  const { DATABASE_URL, SEED } = env();
  const { kind, explanation } = await stateOf(DATABASE_URL);
  if (!replaceable.includes(kind)) throw new Error(`Nothing was deleted. ${explanation}`);
  if (await isRegisterInUse(DATABASE_URL))
    throw new Error(
      `Nothing was deleted: another program has ${registerName(DATABASE_URL)} open. Stop it first.`,
    );
  if (storeKindOf(DATABASE_URL) === 'sqlite')
    return console.log(await createDatabase(DATABASE_URL, { seed: SEED }));
  await dropRegister(DATABASE_URL);
  console.log(await prepareRegister(DATABASE_URL, { seed: SEED }));
});
