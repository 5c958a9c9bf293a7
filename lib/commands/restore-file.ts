import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupError } from '../data/backup/backup-file';
import { restoreBackup, takePlace } from '../data/backup/restore-backup';
import { openDatabase } from '../data/db';
import type { UploadFiles } from '../data/import/upload-files';
import { MoveError } from '../data/move/copy-rows';
import { moveRegister } from '../data/move/move-register';
import { restoreRegister } from '../data/package/restore-register';
import { isDatabaseFileInUse } from '../data/store/database-file';
import { registerName, stateOf } from '../data/store/database-state';
import type { DatabaseState } from '../data/store/judge-state';
import { storeKindOf } from '../data/store/store-kind';
import { PackageError } from '../domain/formats/package/package-row';
import { env, toDatabaseFile } from '../env';
import { packageTables } from '../request/described-tables';
import { beginningOf, orSay } from './file-at';
import { bringUpToDate } from './prepare-database';

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

async function fromBackup(path: string, target: Target): Promise<string> {
  const { kind, explanation, isNew } = await stateOf(target.databaseUrl);
  if (kind === 'missing-folder' || kind === 'no-access') throw new Error(explanation);
  const place =
    storeKindOf(target.databaseUrl) === 'sqlite'
      ? fileFor(target, { kind, isNew })
      : databaseFor(target, { isNew });
  const { uploads } = target;
  const { at, rows } = await restoreBackup(path, { ...place, uploads })
    .catch((error: unknown) => {
      if (!(error instanceof BackupError || error instanceof MoveError)) throw error;
      throw new BackupError(`${path} was not restored, and nothing was changed: ${error.message}`);
    })
    .finally(place.clear);
  const held = `${rows.Wave} waves, ${rows.Estimate} values, ${rows.Draft} drafts, ${rows.User} people`;
  const kept = place.aside === null ? '' : `\nWhat was there is in ${place.aside}`;
  return `Restored the backup of ${at}: ${held}${kept}`;
}

/** Where a backup is made ready, what is done with it then, where what is there goes, and what is cleared at last. */
type Place = {
  unfinished: string;
  aside: string | null;
  put: (unfinished: string) => Promise<unknown>;
  clear: () => void;
};

/** In the place of a file. */
function fileFor(
  { databaseUrl, isReplacing }: Target,
  { kind, isNew }: Pick<DatabaseState, 'kind' | 'isNew'>,
): Place {
  const register = toDatabaseFile(databaseUrl);
  if (!isNew && !isReplacing && kind !== 'locked')
    throw new Error(
      `Nothing was changed: ${register} holds something already. With --replace it is kept beside, under another name, and the backup takes its place.`,
    );
  if (kind === 'locked' || isDatabaseFileInUse(register))
    throw new Error(`Nothing was changed: another program has ${register} open. Stop the site first.`);
  const aside = isNew ? null : `${register}.replaced-${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
  return {
    unfinished: `${register}.unfinished`,
    aside,
    put: async (unfinished) => {
      await bringUpToDate(`file:${unfinished}`);
      takePlace(unfinished, { register, aside });
    },
    clear: () => {},
  };
}

/** Into a database of PostgreSQL, which has to be empty: nothing of another is ever dropped for it. */
function databaseFor({ databaseUrl }: Target, { isNew }: Pick<DatabaseState, 'isNew'>): Place {
  if (!isNew)
    throw new Error(
      `Nothing was changed: ${registerName(databaseUrl)} holds something already. Make another database with \`createdb\`, and set DATABASE_URL to it.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'restore-'));
  return {
    unfinished: join(folder, 'register.db'),
    aside: null,
    put: async (unfinished) => {
      await bringUpToDate(`file:${unfinished}`);
      await bringUpToDate(databaseUrl);
      await moveRegister(`file:${unfinished}`, databaseUrl, {
        tables: packageTables(),
        site: env().SITE_URL,
      });
    },
    clear: () => rmSync(folder, { recursive: true }),
  };
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
