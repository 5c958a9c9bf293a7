import { resolve } from 'node:path';
import { applyMigrations } from '../../prisma/apply-migrations';
import { countRows, openExisting } from '../data/backup/backup-file';
import { type CopyRegister, copyPages, writeBackup } from '../data/backup/write-backup';
import { openUploadFiles } from '../data/import/open-upload-files';
import { moveRegister } from '../data/move/move-register';
import { measureFile } from '../data/store/database-check';
import { stateOf } from '../data/store/database-state';
import { storeKindOf } from '../data/store/store-kind';
import { writeFileSize } from '../domain/values/file-size';
import { env, toDatabaseFile } from '../env';
import { packageTables } from '../request/described-tables';
import { finish } from './finish';

// The whole register in one file, while the site runs, from the shell or the timer of whoever runs it.

const usage = `npm run backup -- FILE

  Writes everything that the register holds into FILE, which must not be there: what is published, drafts, people,
  revisions, settings, and the files on their way into it. The site may run and be written to. The file is looked through
  before it gets its name, and npm run restore -- FILE puts it back. It holds secrets: keep it as you keep the register.`;

await finish(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || given.startsWith('-') || more.length > 0) throw new Error(usage);
  // npm runs us in the project's folder, and keeps the one that the user is in.
  const target = resolve(process.env.INIT_CWD ?? '', given);
  const settings = env();
  const { DATABASE_URL } = settings;
  const { kind, explanation } = await stateOf(DATABASE_URL);
  if (kind !== 'ready' && kind !== 'older' && kind !== 'locked') throw new Error(explanation);
  const uploads = openUploadFiles(settings);
  const { rows, files } = await writeBackup(copierOf(DATABASE_URL), target, uploads);
  const counts = [
    [rows.Wave, 'waves'],
    [rows.Estimate, 'values'],
    [rows.Draft, 'drafts'],
    [rows.Revision, 'revisions'],
    [rows.User, 'people'],
    [files, 'files to import'],
  ].map(([count, what]) => `${count} ${what}`);
  const size = writeFileSize(measureFile(target).size);
  console.log(`Backed up ${counts.join(', ')} to ${target} (${size}), and looked through it`);
});

/** A backup is a file of SQLite, whatever the register is kept in: what can be read in ten years, and put back into either. */
function copierOf(databaseUrl: string): CopyRegister {
  if (storeKindOf(databaseUrl) === 'sqlite') return (copy) => copyPages(toDatabaseFile(databaseUrl), copy);
  return async (copy) => {
    await applyMigrations(`file:${copy}`);
    await moveRegister(databaseUrl, `file:${copy}`, { tables: packageTables(), site: env().SITE_URL });
    const database = openExisting(copy);
    try {
      return countRows(database);
    } finally {
      database.close();
    }
  };
}
