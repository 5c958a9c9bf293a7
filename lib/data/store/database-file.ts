import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

/** Deletes a database with the files that SQLite keeps beside it. */
export function deleteDatabaseFile(file: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(file + ending, { force: true });
}

/** Renames a database that nobody uses any more; what is written ahead goes into the file first. */
export function renameDatabaseFile(from: string, to: string): void {
  const database = new Sqlite(from, { fileMustExist: true });
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  renameSync(from, to);
}

/** Has a database made by `make` at an address of its own; it appears in `file` whole or, where something fails, not at all. */
export async function makeDatabaseFile<Result>(
  file: string,
  make: (databaseUrl: string) => Promise<Result>,
): Promise<Result> {
  const unfinished = `${file}.unfinished`;
  deleteDatabaseFile(unfinished);
  try {
    const result = await make(`file:${unfinished}`);
    renameDatabaseFile(unfinished, file);
    return result;
  } finally {
    deleteDatabaseFile(unfinished);
  }
}

/** Whether another connection has the database open: only the last one may leave WAL mode. */
export function isDatabaseFileInUse(file: string): boolean {
  if (!existsSync(file)) return false;
  const database = new Sqlite(file, { timeout: 1000 });
  try {
    database.pragma('journal_mode = DELETE');
    return false;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    // Of a file that cannot be read as a database nobody can tell.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(error.code)) return false;
    if (error.code === 'SQLITE_BUSY') return true;
    throw error;
  } finally {
    database.close();
  }
}
