import { readFileSync } from 'node:fs';
import { BackupError } from '../data/backup/backup-file';
import { restoreBackup } from '../data/backup/restore-backup';
import { isDatabaseFileInUse } from '../data/database-file';
import { openDatabase } from '../data/db';
import type { UploadFiles } from '../data/import/upload-files';
import { restoreRegister } from '../data/package/restore-register';
import { PackageError } from '../domain/formats/package/package-row';
import { toDatabaseFile } from '../env';
import { beginningOf, orSay } from './file-at';
import { bringUpToDate, stateOf } from './prepare-database';

type Target = {
  databaseUrl: string;
  /** Where files on their way into it lie. */
  uploads: UploadFiles;
  /** Whether a register that holds something is put aside. */
  isReplacing: boolean;
};

/**
 * Fills a register with what a file holds, a backup or a data package, and says with what; nothing is changed where that
 * is refused.
 * @throws Error, BackupError that says why.
 */
export async function restoreFile(path: string, target: Target): Promise<string> {
  const beginning = beginningOf(path, 16).toString('latin1');
  if (beginning === 'SQLite format 3\0') return fromBackup(path, target);
  if (beginning.startsWith('PK')) return fromPackage(path, target);
  throw new Error(`${path} is neither a backup nor a data package. Nothing was changed.`);
}

async function fromBackup(path: string, { databaseUrl, uploads, isReplacing }: Target): Promise<string> {
  const register = toDatabaseFile(databaseUrl);
  const { kind, explanation, isNew } = stateOf(databaseUrl);
  if (kind === 'missing-folder' || kind === 'no-access') throw new Error(explanation);
  if (!isNew && !isReplacing && kind !== 'locked')
    throw new Error(
      `Nothing was changed: ${register} holds something already. With --replace it is kept beside, under another name, and the backup takes its place.`,
    );
  if (kind === 'locked' || isDatabaseFileInUse(register))
    throw new Error(`Nothing was changed: another program has ${register} open. Stop the site first.`);
  const aside = isNew ? null : `${register}.replaced-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const prepare = (unfinished: string) => bringUpToDate(`file:${unfinished}`);
  const { at, rows } = await restoreBackup(path, { register, aside, uploads, bringUpToDate: prepare }).catch(
    (error: unknown) => {
      if (!(error instanceof BackupError)) throw error;
      throw new BackupError(`${path} was not restored, and nothing was changed: ${error.message}`);
    },
  );
  const held = `${rows.Wave} waves, ${rows.Estimate} values, ${rows.Draft} drafts, ${rows.User} people`;
  const kept = aside === null ? '' : `\nWhat was there is in ${aside}`;
  return `Restored the backup of ${at}: ${held}${kept}`;
}

async function fromPackage(path: string, { databaseUrl }: Target): Promise<string> {
  const zip = orSay(path, () => readFileSync(path));
  await bringUpToDate(databaseUrl);
  const db = await openDatabase(databaseUrl);
  try {
    const { waves, estimates } = await restoreRegister(db, zip);
    return `Restored the data package: ${waves} waves with ${estimates} estimates`;
  } catch (error) {
    throw error instanceof PackageError ? new Error(`${error.message}\nNothing was written.`) : error;
  } finally {
    await db.$disconnect();
  }
}
