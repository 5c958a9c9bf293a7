import { env, toDatabaseFile } from '../../env';
import type { DatabaseState } from './judge-state';
import { listMigrations } from './migrations';
import { readPostgresqlState, shownAddress } from './postgresql-state';
import { readSqliteState } from './sqlite-state';
import { storeKindOf } from './store-kind';

/** Says what is where the register of an address should be, without changing it. */
export async function stateOf(databaseUrl: string): Promise<DatabaseState> {
  const kind = storeKindOf(databaseUrl);
  const migrations = listMigrations(kind);
  return kind === 'postgresql'
    ? readPostgresqlState(databaseUrl, migrations)
    : readSqliteState({ file: toDatabaseFile(databaseUrl), migrations });
}

/** What a register is called for whoever runs it: its file, or the address of its database. */
export function registerName(databaseUrl: string): string {
  return storeKindOf(databaseUrl) === 'postgresql' ? shownAddress(databaseUrl) : toDatabaseFile(databaseUrl);
}

/** Throws an error that says what to do unless the register of this process is ready to be served. */
export async function requireReadyDatabase(): Promise<void> {
  const { kind, explanation } = await stateOf(env().DATABASE_URL);
  if (kind !== 'ready') throw new Error(explanation);
}
