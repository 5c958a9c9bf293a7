import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase } from '../data/db';
import { restoreRegister } from '../data/package/restore-register';
import { PackageError } from '../domain/formats/package/package-row';
import { env } from '../env';
import { orSay } from './file-at';
import { finish } from './finish';
import { bringUpToDate } from './prepare-database';

// A register from its data package, from the shell of whoever runs the site.

const usage = `npm run restore -- FILE.zip

  Fills an empty database with what a data package holds (/data/barometer.zip of any Barometer), all of it or nothing.`;

await finish(async () => {
  const [file, ...more] = process.argv.slice(2);
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new Error(usage);
  // npm runs us in the project's folder, and keeps the one that the user is in.
  const path = resolve(process.env.INIT_CWD ?? '', file);
  const zip = orSay(path, () => readFileSync(path));
  const { DATABASE_URL } = env();
  await bringUpToDate(DATABASE_URL);
  const db = await openDatabase(DATABASE_URL);
  try {
    const { waves, estimates } = await restoreRegister(db, zip);
    console.log(`Restored ${waves} waves with ${estimates} estimates`);
  } catch (error) {
    throw error instanceof PackageError ? new Error(`${error.message}\nNothing was written.`) : error;
  } finally {
    await db.$disconnect();
  }
});
