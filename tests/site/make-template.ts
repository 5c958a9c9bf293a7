import { rmSync } from 'node:fs';
import { openDatabase } from '@/lib/data/db';

/** Before the first browser test: a copy of the register that the server has just seeded, for servers of their own. */
export default async function makeTemplate(): Promise<void> {
  const { DATABASE_URL = '', TEST_TEMPLATE = '' } = process.env;
  rmSync(TEST_TEMPLATE, { force: true });
  const register = await openDatabase(DATABASE_URL);
  await register.$executeRawUnsafe(`VACUUM INTO '${TEST_TEMPLATE}'`);
  await register.$disconnect();
  const template = await openDatabase(`file:${TEST_TEMPLATE}`);
  // Each server signs with a key of its own.
  await template.setting.deleteMany({});
  await template.$disconnect();
}
