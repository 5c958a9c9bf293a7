import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { UploadsError } from '../import/uploads-error';

// A backup is a database: every page of the register as it was at one moment, and, in two tables of their own, the files
// on their way into it and what the backup holds. SQLite alone can read it, and a file copied is a backup copied.

/** The table of the files that lay beside the register. */
export const filesTable = 'BackupFile';
/** The table of one row that says what a backup holds. */
export const noteTable = 'BackupNote';

const noteSchema = z.strictObject({
  /** When the register was as it is in the backup, as ISO 8601. */
  at: z.iso.datetime(),
  /** How many rows each table has. */
  rows: z.record(z.string(), z.int().min(0)),
  /** How many files lay beside it. */
  files: z.int().min(0),
});

/** What a backup holds. */
export type BackupNote = z.infer<typeof noteSchema>;

/** Something keeps a backup from being written or put back; the message says what, and that nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** What SQLite, the system or the place of uploads refuses, told plainly; what else is thrown is given as it is. */
export function toBackupError(error: unknown): unknown {
  const isTheirs =
    error instanceof Sqlite.SqliteError ||
    error instanceof UploadsError ||
    (error instanceof Error && 'code' in error);
  return isTheirs ? new BackupError(error.message) : error;
}

const names = z.array(z.string());

/** How many rows each table of the register has; those that a backup adds are left out. */
export function countRows(database: Sqlite.Database): Record<string, number> {
  const tables = names.parse(
    database
      .prepare(
        `SELECT "name" FROM sqlite_schema WHERE "type" = 'table' AND "name" NOT GLOB 'sqlite_*'
         AND "name" NOT IN ('${filesTable}', '${noteTable}') ORDER BY "name"`,
      )
      .pluck()
      .all(),
  );
  return Object.fromEntries(
    tables.map((table) => [
      table,
      z.int().parse(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()),
    ]),
  );
}

/** Writes into a copy of the register what it holds. */
export function writeNote(database: Sqlite.Database, note: BackupNote): void {
  database.exec(`CREATE TABLE "${noteTable}" ("content" TEXT NOT NULL)`);
  database.prepare(`INSERT INTO "${noteTable}" VALUES (?)`).run(JSON.stringify(note));
}

/** What a backup says that it holds; null where a database is none. */
export function readNote(database: Sqlite.Database): BackupNote | null {
  const isBackup = database.prepare('SELECT 1 FROM sqlite_schema WHERE "name" = ?').get(noteTable);
  if (isBackup === undefined) return null;
  const content = database.prepare(`SELECT "content" FROM "${noteTable}"`).pluck().get();
  return noteSchema.parse(JSON.parse(z.string().parse(content)));
}

/**
 * Looks through a whole backup: each page, each index, and how many rows and files there are.
 * @throws BackupError with what is wrong.
 */
export function requireWhole(database: Sqlite.Database, { rows, files }: BackupNote): void {
  const faults = names.parse(database.prepare('PRAGMA integrity_check(10)').pluck().all());
  if (faults.join() !== 'ok') throw new BackupError(`it is damaged:\n  ${faults.join('\n  ')}`);
  const found = countRows(database);
  for (const [table, count] of Object.entries(rows))
    if (found[table] !== count)
      throw new BackupError(`${table} has ${found[table] ?? 0} rows in it, not ${count}`);
  const kept = database.prepare(`SELECT count(*) FROM "${filesTable}"`).pluck().get();
  if (kept !== files) throw new BackupError(`it has ${kept} files, not ${files}`);
}

/** Opens a database that has to be there. */
export function openExisting(file: string): Sqlite.Database {
  return new Sqlite(file, { fileMustExist: true, timeout: 5000 });
}
