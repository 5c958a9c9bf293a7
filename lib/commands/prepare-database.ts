import { applyMigrations } from '../../prisma/apply-migrations';
import { seed } from '../../prisma/seed';
import { makeDatabaseFile } from '../data/store/database-file';
import { registerName, stateOf } from '../data/store/database-state';
import type { DatabaseState } from '../data/store/judge-state';
import { alone } from '../data/store/postgresql-register';
import { storeKindOf } from '../data/store/store-kind';
import { toDatabaseFile } from '../env';

/** Makes a missing, empty or older database a ready one, and throws with what to do about any other. */
export async function bringUpToDate(databaseUrl: string): Promise<DatabaseState> {
  const { kind, explanation } = await stateOf(databaseUrl);
  if (kind === 'missing' || kind === 'empty' || kind === 'older') {
    const applied = await applyMigrations(databaseUrl);
    console.log(
      `Applied ${applied.length} migration${applied.length === 1 ? '' : 's'} to ${registerName(databaseUrl)}`,
    );
  } else if (kind !== 'ready') {
    throw new Error(explanation);
  }
  return stateOf(databaseUrl);
}

/** Whether a new register starts with the data that comes with Barometer. */
export type WithSeed = { seed: boolean };

/**
 * Has a register to serve, and says in a line what was done for it: a new one is made, or filled with the seed; one into
 * which somebody has put anything is brought up to date, and nothing is added to it. Of several processes that start at once
 * on one database of PostgreSQL, one does it while the others wait.
 */
export async function prepareRegister(databaseUrl: string, { seed }: WithSeed): Promise<string> {
  if (storeKindOf(databaseUrl) === 'postgresql') {
    const { kind, explanation } = await stateOf(databaseUrl);
    if (kind === 'no-access' || kind === 'missing-folder' || kind === 'locked') throw new Error(explanation);
    return alone(databaseUrl, () => prepareThere(databaseUrl, { seed }));
  }
  if ((await stateOf(databaseUrl)).kind === 'missing') return createDatabase(databaseUrl, { seed });
  return prepareThere(databaseUrl, { seed });
}

async function prepareThere(databaseUrl: string, { seed }: WithSeed): Promise<string> {
  const { isNew } = await bringUpToDate(databaseUrl);
  const name = registerName(databaseUrl);
  if (!isNew) return `The register ${name} is in use: nothing was added to it`;
  return seed ? `${await seedDatabase(databaseUrl)} in ${name}` : `The register ${name} is empty (SEED=0)`;
}

/**
 * Makes the file of a database, in the place of any that is there, and says so. It appears whole or, where something fails,
 * not at all.
 */
export async function createDatabase(databaseUrl: string, { seed }: WithSeed): Promise<string> {
  const file = toDatabaseFile(databaseUrl);
  const holds = await makeDatabaseFile(file, async (unfinished) => {
    await applyMigrations(unfinished);
    return seed ? seedDatabase(unfinished) : 'It is empty (SEED=0)';
  });
  return `Made the register ${file}. ${holds}`;
}

/** Seeds an empty register, from `file` or from the data that comes with Barometer, and says with what. */
export async function seedDatabase(databaseUrl: string, file?: string): Promise<string> {
  const { waves, estimates } = await seed({ databaseUrl, file });
  return `Seeded ${waves} waves with ${estimates} estimates`;
}
