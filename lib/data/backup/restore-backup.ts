import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { uploadsFolderOf } from '../import/uploads';
import { deleteDatabaseFile, renameDatabaseFile } from '../store/database-file';
import {
  BackupError,
  type BackupNote,
  filesTable,
  noteTable,
  openExisting,
  readNote,
  requireWhole,
  toBackupError,
} from './backup-file';

const fileSchema = z.object({ path: z.string(), bytes: z.instanceof(Buffer) });

/**
 * Puts what a backup holds in the place of the register in `register`, whole or not at all: a copy is looked through, made
 * ready by `bringUpToDate`, and renamed. What was there goes to `aside`, with the files beside it, or is deleted where that is
 * null.
 * @throws BackupError where the file is no backup or damaged; what `bringUpToDate` throws.
 */
export async function restoreBackup(
  backup: string,
  {
    register,
    aside,
    bringUpToDate,
  }: { register: string; aside: string | null; bringUpToDate: (file: string) => Promise<unknown> },
): Promise<BackupNote> {
  const unfinished = `${register}.unfinished`;
  const unfinishedUploads = uploadsFolderOf(unfinished);
  const clear = () => {
    deleteDatabaseFile(unfinished);
    rmSync(unfinishedUploads, { recursive: true, force: true });
  };
  clear();
  try {
    copyFileSync(backup, unfinished);
    chmodSync(unfinished, 0o600);
    const note = unpack(unfinished, unfinishedUploads);
    await bringUpToDate(unfinished);
    if (aside === null) deleteDatabaseFile(register);
    else moveAside(register, aside);
    renameDatabaseFile(unfinished, register);
    if (existsSync(unfinishedUploads)) renameSync(unfinishedUploads, uploadsFolderOf(register));
    return note;
  } catch (error) {
    throw toBackupError(error);
  } finally {
    clear();
  }
}

/** Takes out of a copy of a backup what a register does not have: the files go into a folder. */
function unpack(copy: string, folder: string): BackupNote {
  const database = openExisting(copy);
  try {
    const note = readNote(database);
    if (note === null) throw new BackupError('it is a database, but no backup of a register');
    requireWhole(database, note);
    for (const row of database.prepare(`SELECT "path", "bytes" FROM "${filesTable}"`).iterate())
      writeInside(folder, fileSchema.parse(row));
    dropTables(database);
    return note;
  } finally {
    database.close();
  }
}

function dropTables(database: Sqlite.Database): void {
  database.exec(`DROP TABLE "${filesTable}"; DROP TABLE "${noteTable}"`);
}

function writeInside(folder: string, { path, bytes }: z.infer<typeof fileSchema>): void {
  const file = resolve(folder, path);
  if (relative(folder, file).startsWith('..'))
    throw new BackupError(`its file ${path} is in no folder of it`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, bytes, { mode: 0o600 });
}

/** A database, what is written ahead of it, and the files on their way into it, under another name. */
function moveAside(register: string, aside: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    if (existsSync(register + ending)) renameSync(register + ending, aside + ending);
  const uploads = uploadsFolderOf(register);
  if (existsSync(uploads)) renameSync(uploads, uploadsFolderOf(aside));
}
