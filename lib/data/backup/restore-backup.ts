import { chmodSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import type { UploadFiles } from '../import/upload-files';
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
 * Puts what a backup holds in the place of a register, whole or not at all: a copy, in the file `unfinished`, is looked
 * through and given to `put`. The files on their way into it are put among those of `uploads`, as they were then.
 * @throws BackupError where the file is no backup or damaged, or those files cannot be put back; what `put` throws.
 */
export async function restoreBackup(
  backup: string,
  {
    unfinished,
    uploads,
    put,
  }: { unfinished: string; uploads: UploadFiles; put: (unfinished: string) => Promise<unknown> },
): Promise<BackupNote> {
  deleteDatabaseFile(unfinished);
  try {
    copyFileSync(backup, unfinished);
    chmodSync(unfinished, 0o600);
    const note = lookThroughBackup(unfinished);
    await withFilesOf(backup, uploads, () => put(unfinished));
    return note;
  } catch (error) {
    throw toBackupError(error);
  } finally {
    deleteDatabaseFile(unfinished);
  }
}

/** Renames a restored register to `register`. What was there goes to `aside`, or is deleted where that is null. */
export function takePlace(
  unfinished: string,
  { register, aside }: { register: string; aside: string | null },
): void {
  if (aside === null) deleteDatabaseFile(register);
  else moveAside(register, aside);
  renameDatabaseFile(unfinished, register);
}

/** Takes out of a copy of a backup what a register does not have, once all of it is known to be whole. */
function lookThroughBackup(copy: string): BackupNote {
  const database = openExisting(copy);
  try {
    const note = readNote(database);
    if (note === null) throw new BackupError('it is a database, but no backup of a register');
    requireWhole(database, note);
    for (const path of database.prepare(`SELECT "path" FROM "${filesTable}"`).pluck().iterate())
      requireInside(z.string().parse(path));
    dropTables(database);
    return note;
  } finally {
    database.close();
  }
}

/** Puts the files of a backup back, and all of them as they were where `put` fails. */
async function withFilesOf(backup: string, uploads: UploadFiles, put: () => Promise<unknown>): Promise<void> {
  const database = new Sqlite(backup, { readonly: true });
  const undo: (() => Promise<void>)[] = [];
  try {
    const there = new Set(await uploads.listNames());
    // What is said of an upload comes after its bytes, in this order: none appears before it is whole.
    const paths = database.prepare(`SELECT "path" FROM "${filesTable}" ORDER BY "path"`).pluck().all();
    const read = database.prepare(`SELECT "path", "bytes" FROM "${filesTable}" WHERE "path" = ?`);
    for (const row of paths) {
      const { path, bytes } = fileSchema.parse(read.get(row));
      // What was sent never changes.
      if (there.has(path) && path.endsWith('/bytes')) continue;
      const found = there.has(path) ? await uploads.read(path) : null;
      const before = found && (await buffer(found));
      undo.push(() => (before ? uploads.write(path, [before]) : uploads.remove(path)));
      await uploads.write(path, [bytes]);
    }
    await put();
  } catch (error) {
    await Promise.allSettled(undo.map((one) => one()));
    throw error;
  } finally {
    database.close();
  }
}

function dropTables(database: Sqlite.Database): void {
  database.exec(`DROP TABLE "${filesTable}"; DROP TABLE "${noteTable}"`);
}

function requireInside(path: string): void {
  if (posix.isAbsolute(path) || posix.normalize(path) !== path || path.startsWith('..'))
    throw new BackupError(`its file ${path} is in no folder of it`);
}

/** A database and what is written ahead of it, under another name. */
function moveAside(register: string, aside: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal'])
    if (existsSync(register + ending)) renameSync(register + ending, aside + ending);
}
