import { type Database, openDatabase } from '@/lib/data/db';
import { env } from '@/lib/env';

declare global {
  // One connection a process: a development server reloads modules, and a build bundles this one several times.
  var barometerDatabase: Promise<Database> | undefined;
}

/** The register's database, opened at the first use. */
export function database(): Promise<Database> {
  globalThis.barometerDatabase ??= openDatabase(env().DATABASE_URL);
  return globalThis.barometerDatabase;
}

/** Has everything read from this database, for a process that is no server. */
export function setDatabase(db: Database): void {
  globalThis.barometerDatabase = Promise.resolve(db);
}
