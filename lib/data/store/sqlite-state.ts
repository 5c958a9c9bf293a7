import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import {
  type Content,
  type DatabaseState,
  elsewhereWords,
  found,
  isInstallation,
  judge,
} from './judge-state';

// Not an import: the builder would follow these calls, whose paths it cannot know, and take the whole project for part of
// the server.
const { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } =
  process.getBuiltinModule('node:fs');

/** Says what is in `file` without changing it or leaving anything beside it; `migrations` are the names that we have. */
export function readSqliteState({
  file,
  migrations,
  lockTimeoutMs = 2000,
}: {
  file: string;
  migrations: string[];
  lockTimeoutMs?: number;
}): DatabaseState {
  try {
    return stateOfFile(file) ?? stateOfContent({ file, migrations, lockTimeoutMs });
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return locked(file);
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code))
      return notADatabase(file, 'is damaged, or not an SQLite database');
    throw error;
  }
}

function stateOfFile(file: string): DatabaseState | null {
  const folder = dirname(resolve(file));
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    return found(
      'missing-folder',
      `The folder of the database ${file} does not exist. Create ${folder}, or ${elsewhere}.`,
    );
  }
  if (!existsSync(file)) {
    return found(
      'missing',
      `The database ${file} does not exist yet. \`npm run db:migrate\` or \`npm start\` makes it.`,
    );
  }
  if (!statSync(file).isFile()) return notADatabase(file, 'is not a file');
  if (!isAccessible(file) || !isAccessible(folder)) {
    return found(
      'no-access',
      `The database ${file} and its folder must be readable and writable. Change that, or ${elsewhere}.`,
    );
  }
  const header = readHeader(file);
  if (header.length > 0 && header.subarray(0, 16).toString('latin1') !== 'SQLite format 3\0') {
    return notADatabase(file, 'is not an SQLite database');
  }
  return null;
}

function stateOfContent({
  file,
  migrations,
  lockTimeoutMs,
}: {
  file: string;
  migrations: string[];
  lockTimeoutMs: number;
}): DatabaseState {
  const content = readContent(file, lockTimeoutMs);
  const state = judge(content, {
    migrations,
    name: `The database ${file}`,
    elsewhere,
    foreign: `${file} is an SQLite database`,
  });
  if (['ready', 'older', 'empty'].includes(state.kind)) probeWriteLock(file, lockTimeoutMs);
  return state;
}

// https://www.sqlite.org/fileformat2.html#file_format_version_numbers
const writeVersionAt = 18;
const walMode = 2;

const elsewhere = elsewhereWords('file');
const tablesSchema = z.array(z.object({ name: z.string() }));
const migrationsSchema = z.array(
  z.object({ name: z.string(), isFinished: z.literal([0, 1]).transform(Boolean) }),
);

function readContent(file: string, lockTimeoutMs: number): Content {
  const database = openToRead(file, lockTimeoutMs);
  try {
    const tables = tablesSchema
      .parse(database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all())
      .map(({ name }) => name);
    return {
      tables,
      migrations: tables.includes('_prisma_migrations') ? readMigrations(database) : [],
      isNew: tables.every((table) => isInstallation(table) || isEmpty(database, table)),
    };
  } finally {
    database.close();
  }
}

function isEmpty(database: Database.Database, table: string): boolean {
  return database.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() === undefined;
}

/**
 * A reader of a database in WAL mode makes -wal and -shm files and cannot remove them again; a connection that may write
 * removes them where it is the last. A -journal file is what an interrupted writer leaves behind: only a connection that
 * may write can undo its half-done work.
 */
function openToRead(file: string, timeout: number): Database.Database {
  const readonly = !existsSync(`${file}-journal`) && !isClosedInWalMode(file);
  return new Database(file, { readonly, fileMustExist: true, timeout });
}

function readMigrations(database: Database.Database): Content['migrations'] {
  const rows = database.prepare(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS isFinished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return migrationsSchema.parse(rows.all());
}

/** Throws SQLITE_BUSY where another process keeps others from writing: asks for the right to write, and gives it back. */
function probeWriteLock(file: string, timeout: number): void {
  if (isClosedInWalMode(file)) return;
  const database = new Database(file, { fileMustExist: true, timeout });
  try {
    database.exec('BEGIN IMMEDIATE; ROLLBACK');
  } finally {
    database.close();
  }
}

function isClosedInWalMode(file: string): boolean {
  return readHeader(file)[writeVersionAt] === walMode && !existsSync(`${file}-wal`);
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header));
  } finally {
    closeSync(descriptor);
  }
}

function isAccessible(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function locked(file: string): DatabaseState {
  return found(
    'locked',
    `Another program keeps the database ${file} locked. Stop it or wait for it, or ${elsewhere}.`,
  );
}

function notADatabase(file: string, why: string): DatabaseState {
  return found('not-a-database', `${file} ${why}. Move it away, or ${elsewhere}.`);
}
