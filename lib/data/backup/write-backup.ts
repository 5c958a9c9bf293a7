import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { uploadsFolderOf } from '../import/uploads';
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

/**
 * Writes the register in `register` as it is at one moment, however many write to it meanwhile, with the files on their way
 * into it, to `target`: looked through, for its owner's eyes alone, and whole or not at all.
 * @throws BackupError where `target` is there already, the register or its copy is damaged, or there is no room.
 */
export async function writeBackup(register: string, target: string): Promise<BackupNote> {
  if (existsSync(target)) throw new BackupError(`No backup was made: ${target} is there already`);
  const unfinished = `${target}.${randomBytes(6).toString('hex')}.unfinished`;
  try {
    closeSync(openSync(unfinished, 'wx', 0o600));
    const rows = await copyPages(register, unfinished);
    const note = fill(unfinished, { rows, uploads: uploadsFolderOf(register) });
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
 * Copies each page by SQLite's own backup (https://www.sqlite.org/backup.html). What is counted first opens a view of the
 * register that the copy is made from too: no write of others is seen, and none makes the copy begin anew.
 */
async function copyPages(register: string, copy: string): Promise<Record<string, number>> {
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

function fill(copy: string, { rows, uploads }: { rows: BackupNote['rows']; uploads: string }): BackupNote {
  const database = openExisting(copy);
  try {
    // One file, with nothing beside it.
    database.pragma('journal_mode = DELETE');
    const note = { at: new Date().toISOString(), rows, files: keepFiles(database, uploads) };
    writeNote(database, note);
    requireWhole(database, note);
    return note;
  } finally {
    database.close();
  }
}

function keepFiles(database: Sqlite.Database, folder: string): number {
  database.exec(`CREATE TABLE "${filesTable}" ("path" TEXT PRIMARY KEY, "bytes" BLOB NOT NULL)`);
  const keep = database.prepare(`INSERT INTO "${filesTable}" VALUES (?, ?)`);
  let files = 0;
  for (const path of filesUnder(folder)) {
    const bytes = readUnlessGone(path);
    if (bytes === null) continue;
    keep.run(relative(folder, path), bytes);
    files += 1;
  }
  return files;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A file that was imported or discarded meanwhile is not missed. */
function readUnlessGone(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
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
