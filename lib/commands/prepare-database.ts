import { applyMigrations } from '../../prisma/apply-migrations';
import { seed } from '../../prisma/seed';
import { deleteDatabaseFile, renameDatabaseFile } from '../data/database-file';
import { type DatabaseState, listMigrations, readDatabaseState } from '../data/database-state';
import { toDatabaseFile } from '../env';

/** What is in the database's file. */
export function stateOf(databaseUrl: string): DatabaseState {
  return readDatabaseState({ file: toDatabaseFile(databaseUrl), migrations: listMigrations() });
}

/** Makes a missing, empty or older database a ready one, and throws with what to do about any other. */
export async function bringUpToDate(databaseUrl: string): Promise<DatabaseState> {
  const { kind, explanation } = stateOf(databaseUrl);
  if (kind === 'missing' || kind === 'empty' || kind === 'older') {
    const applied = await applyMigrations(databaseUrl);
    console.log(
      `Applied ${applied.length} migration${applied.length === 1 ? '' : 's'} to ${toDatabaseFile(databaseUrl)}`,
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
 * which somebody has put anything is brought up to date, and nothing is added to it.
 */
export async function prepareRegister(databaseUrl: string, { seed }: WithSeed): Promise<string> {
  if (stateOf(databaseUrl).kind === 'missing') return createDatabase(databaseUrl, { seed });
  const { isNew } = await bringUpToDate(databaseUrl);
  const file = toDatabaseFile(databaseUrl);
  if (!isNew) return `The register ${file} is in use: nothing was added to it`;
  return seed ? `${await seedDatabase(databaseUrl)} in ${file}` : `The register ${file} is empty (SEED=0)`;
}

/**
 * Makes a database, in the place of any that is there, and says so. It appears whole or, where something fails, not at
 * all.
 */
export async function createDatabase(databaseUrl: string, { seed }: WithSeed): Promise<string> {
  const file = toDatabaseFile(databaseUrl);
  const unfinished = `${file}.unfinished`;
  deleteDatabaseFile(unfinished);
  try {
    await applyMigrations(`file:${unfinished}`);
    const holds = seed ? await seedDatabase(`file:${unfinished}`) : 'It is empty (SEED=0)';
    renameDatabaseFile(unfinished, file);
    return `Made the register ${file}. ${holds}`;
  } finally {
    deleteDatabaseFile(unfinished);
  }
}

/** Seeds an empty register, from `file` or from the data that comes with Barometer, and says with what. */
export async function seedDatabase(databaseUrl: string, file?: string): Promise<string> {
  const { waves, estimates } = await seed({ databaseUrl, file });
  return `Seeded ${waves} waves with ${estimates} estimates`;
}
