import { resolve } from 'node:path';
import { env } from '../env';
import { finish } from './finish';
import { bringUpToDate, seedDatabase } from './prepare-database';

await finish(async () => {
  const { DATABASE_URL } = env();
  const [file] = process.argv.slice(2);
  await bringUpToDate(DATABASE_URL);
  // npm runs us in the project's folder, and keeps the one that the user is in.
  const path = file ? resolve(process.env.INIT_CWD ?? '', file) : undefined;
  console.log(await seedDatabase(DATABASE_URL, path));
});
