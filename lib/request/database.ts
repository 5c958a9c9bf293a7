import { type Database, openDatabase } from '@/lib/data/db';
import { env } from '@/lib/env';
import { processWide } from '@/lib/process-wide';

/** The register's database, opened at the first use. */
export function database(): Promise<Database> {
  const held = processWide();
  held.database ??= openDatabase(env().DATABASE_URL);
  return held.database;
}

/** Has everything read from this database, for a process that is no server. */
export function setDatabase(db: Database): void {
  processWide().database = Promise.resolve(db);
}
