import { toDatabaseFile } from '../../env';

// Not an import: the builder would follow these calls, whose paths it cannot know, and take the whole project for part of
// the server.
const { chmodSync, closeSync, openSync } = process.getBuiltinModule('node:fs');

/** Nobody but the owner reads or writes. */
const ownerOnly = 0o600;

/**
 * Makes the database of a `file:` address, with what SQLite keeps beside it, a file that only its owner reads: it holds
 * hashes of passwords, addresses of people and what is not published yet. Where there is none, an empty one is made;
 * SQLite gives the files beside it the mode of the database. A file that belongs to somebody else stays as it is.
 */
export function makePrivate(databaseUrl: string): void {
  const file = toDatabaseFile(databaseUrl);
  if (file === ':memory:') return;
  closeSync(openSync(file, 'a', ownerOnly));
  for (const ending of ['', '-wal', '-shm', '-journal']) {
    try {
      chmodSync(file + ending, ownerOnly);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && /^(?:ENOENT|EPERM)$/.test(String(error.code))))
        throw error;
    }
  }
}
