import { diagnoseMigrations } from '../../prisma/apply-migrations';
import { registerName, stateOf } from '../data/store/database-state';
import { env } from '../env';
import { finish } from './finish';
import { bringUpToDate } from './prepare-database';

await finish(async () => {
  const { DATABASE_URL } = env();
  const { kind } = await stateOf(DATABASE_URL);
  await bringUpToDate(DATABASE_URL);
  if (kind === 'ready') console.log(`${registerName(DATABASE_URL)} has every migration`);
  const { editedMigrationNames } = await diagnoseMigrations(DATABASE_URL);
  if (editedMigrationNames.length > 0) {
    throw new Error(
      `Edited after they were applied here: ${editedMigrationNames.join(', ')}. A migration is never edited once it is applied: undo the edit and make a new one.`,
    );
  }
});
