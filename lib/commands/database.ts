import { applyMigrations } from '../../prisma/migrate';
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

/** Makes a seeded database, in the place of any that is there. It appears whole or, where something fails, not at all. */
export async function createDatabase(databaseUrl: string): Promise<void> {
  const file = toDatabaseFile(databaseUrl);
  const unfinished = `${file}.unfinished`;
  deleteDatabaseFile(unfinished);
  try {
    await applyMigrations(`file:${unfinished}`);
    await seedDatabase(`file:${unfinished}`);
    renameDatabaseFile(unfinished, file);
  } finally {
    deleteDatabaseFile(unfinished);
  }
  console.log(`Made the database ${file}`);
}

/** Seeds an empty register, from `file` or from the data that comes with Barometer. */
export async function seedDatabase(databaseUrl: string, file?: string): Promise<void> {
  const { waves, estimates } = await seed({ databaseUrl, file });
  console.log(`Seeded ${waves} waves with ${estimates} estimates`);
}
