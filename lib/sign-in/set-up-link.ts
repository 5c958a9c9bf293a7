import { setUpToken } from '@/lib/data/people/join';
import { hasPeople } from '@/lib/data/people/people';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { requireAuthSecret } from './session';

/** Prints where the first admin's account is made, while nobody has one. */
export async function printSetUpLink(): Promise<void> {
  if (await hasPeople(await database())) return;
  const url = `${env().SITE_URL}/admin/set-up/${setUpToken(await requireAuthSecret())}`;
  console.log(`Nobody has an account here yet. This link makes the first one, once:\n${url}`);
}
