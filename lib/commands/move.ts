import { openUploadFiles } from '../data/import/open-upload-files';
import { moveRegister } from '../data/move/move-register';
import { makeDatabaseFile } from '../data/store/database-file';
import { registerName, stateOf } from '../data/store/database-state';
import { isRegisterInUse } from '../data/store/register-in-use';
import { storeKindOf } from '../data/store/store-kind';
import { env, readEnv, toDatabaseFile } from '../env';
import { packageTables } from '../request/described-tables';
import { finish } from './finish';
import { bringUpToDate } from './prepare-database';

// A whole register from one kind of store to the other, from the shell of whoever runs it.

const usage = `npm run move -- URL

  Copies the whole register of DATABASE_URL to URL, the path of a new file of SQLite (file:./other.db) or an empty database
  of PostgreSQL (postgresql://user:password@host:5432/barometer): what is published, drafts, people, revisions, settings,
  and the files on their way into it. Stop the site first. Both are compared, row by row in their number and byte by byte in
  the data package, and the register that is copied stays as it is. Then set DATABASE_URL to URL, and start the site.`;

await finish(async () => {
  const [given, ...more] = process.argv.slice(2);
  if (given === undefined || given.startsWith('-') || more.length > 0) throw new Error(usage);
  const settings = env();
  const to = readEnv({ ...process.env, DATABASE_URL: given }, process.env.INIT_CWD ?? process.cwd());
  const { DATABASE_URL: from } = settings;
  const { kind, explanation } = await stateOf(from);
  if (kind !== 'ready') throw new Error(explanation);
  if (await isRegisterInUse(from))
    throw new Error(
      `Nothing was copied: another program has ${registerName(from)} open. Stop the site first, so that nothing is written to it that is not copied.`,
    );
  const rows = await fill(to.DATABASE_URL, (url) =>
    moveRegister(from, url, { tables: packageTables(), site: settings.SITE_URL }),
  );
  const files = settings.UPLOADS_URL === to.UPLOADS_URL ? 0 : await copyUploads(settings, to);
  const held = `${rows.Wave} waves, ${rows.Estimate} values, ${rows.Draft} drafts, ${rows.Revision} revisions, ${rows.User} people, ${files} files to import`;
  console.log(
    `Copied ${held} from ${registerName(from)} to ${registerName(to.DATABASE_URL)}, and compared them: they are the same. Set DATABASE_URL to it, and start the site.`,
  );
});

/** Has a register filled by `copy` at an address, where nothing is yet; a file appears whole or not at all. */
async function fill<Result>(url: string, copy: (url: string) => Promise<Result>): Promise<Result> {
  const { kind, explanation, isNew } = await stateOf(url);
  if (!['missing', 'empty', 'older', 'ready'].includes(kind)) throw new Error(explanation);
  if (!isNew || (storeKindOf(url) === 'sqlite' && kind !== 'missing'))
    throw new Error(`Nothing was copied: ${registerName(url)} is there already. Name another, which is not.`);
  const fillThere = async (there: string) => {
    await bringUpToDate(there);
    return copy(there);
  };
  return storeKindOf(url) === 'postgresql'
    ? fillThere(url)
    : makeDatabaseFile(toDatabaseFile(url), fillThere);
}

async function copyUploads(from: ReturnType<typeof env>, to: ReturnType<typeof env>): Promise<number> {
  const [here, there] = [openUploadFiles(from), openUploadFiles(to)];
  let files = 0;
  for (const name of await here.listNames()) {
    const bytes = await here.read(name);
    if (bytes === null) continue;
    await there.write(name, bytes);
    files += 1;
  }
  return files;
}
