import { setUpToken } from './data/join';
import { hasPeople } from './data/people';
import { database } from './database';
import { env } from './env';
import { requireAuthSecret } from './sign-in';

/** Prints where the first admin's account is made, while nobody has one. */
export async function printSetUpLink(): Promise<void> {
  if (await hasPeople(await database())) return;
  const url = `${env().SITE_URL}/admin/set-up/${setUpToken(await requireAuthSecret())}`;
  console.log(`Nobody has an account here yet. This link makes the first one, once:\n${url}`);
}
