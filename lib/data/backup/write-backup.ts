import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type Sqlite from 'better-sqlite3';
import type { UploadFiles } from '../import/upload-files';
import { deleteDatabaseFile } from '../store/database-file';
import {
  BackupError,
  type BackupNote,
  countRows,
  filesTable,
  openExisting,
  requireWhole,
  toBackupError,
  writeNote,
} from './backup-file';

/** Fills an empty file with a register as it is at one moment, as SQLite, and says how many rows each table has. */
export type CopyRegister = (copy: string) => Promise<Record<string, number>>;

/**
 * Writes a register, by `copyTo`, with the files on their way into it, to `target`: looked through, for its owner's eyes
 * alone, and whole or not at all.
 * @throws BackupError where `target` is there already, the register or its copy is damaged, there is no room, or those
 * files cannot be read.
 */
export async function writeBackup(
  copyTo: CopyRegister,
  target: string,
  uploads: UploadFiles,
): Promise<BackupNote> {
  if (existsSync(target)) throw new BackupError(`No backup was made: ${target} is there already`);
  const unfinished = `${target}.${randomBytes(6).toString('hex')}.unfinished`;
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    const rows = await copyTo(unfinished);
    const note = await fill(unfinished, { rows, uploads });
    settle(unfinished);
    renameSync(unfinished, target);
    settle(dirname(target));
    return note;
  } catch (error) {
    const why = toBackupError(error);
    throw why instanceof BackupError ? new BackupError(`No backup was made: ${why.message}`) : why;
  } finally {
    deleteDatabaseFile(unfinished);
  }
}

/**
 * Copies each page of a file by SQLite's own backup (https://www.sqlite.org/backup.html). What is counted first opens a view of the
 * register that the copy is made from too: no write of others is seen, and none makes the copy begin anew.
 */
export async function copyPages(register: string, copy: string): Promise<Record<string, number>> {
  const database = openExisting(register);
  try {
    database.exec('BEGIN');
    const rows = countRows(database);
    await database.backup(copy);
    database.exec('COMMIT');
    return rows;
  } finally {
    database.close();
  }
}

async function fill(
  copy: string,
  { rows, uploads }: { rows: BackupNote['rows']; uploads: UploadFiles },
): Promise<BackupNote> {
  const database = openExisting(copy);
  try {
    // One file, with nothing beside it.
    database.pragma('journal_mode = DELETE');
    const note = { at: new Date().toISOString(), rows, files: await keepFiles(database, uploads) };
    writeNote(database, note);
    requireWhole(database, note);
    return note;
  } finally {
    database.close();
  }
}

/** A file that was imported or discarded meanwhile is not missed. */
async function keepFiles(database: Sqlite.Database, uploads: UploadFiles): Promise<number> {
  database.exec(`CREATE TABLE "${filesTable}" ("path" TEXT PRIMARY KEY, "bytes" BLOB NOT NULL)`);
  const keep = database.prepare(`INSERT INTO "${filesTable}" VALUES (?, ?)`);
  let files = 0;
  for (const name of await uploads.listNames()) {
    const bytes = await uploads.read(name);
    if (bytes === null) continue;
    keep.run(name, await buffer(bytes));
    files += 1;
  }
  return files;
}

/** Waits until a file, or the names in a folder, are on disk. */
function settle(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
