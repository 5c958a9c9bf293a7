import { toDatabaseFile } from '../../env';
import type { Database } from '../db';
import { findWriteTrouble, type WriteTrouble } from './database-check';
import { readPostgresqlHealth } from './postgresql-health';
import { storeKindOf } from './store-kind';

/** Why nothing can be written to the register of an address now; null where nothing is known against it. */
export async function writeTroubleOf(
  databaseUrl: string,
  db: () => Promise<Database>,
): Promise<WriteTrouble | null> {
  return storeKindOf(databaseUrl) === 'postgresql'
    ? (await readPostgresqlHealth(await db())).trouble
    : findWriteTrouble(toDatabaseFile(databaseUrl));
}
