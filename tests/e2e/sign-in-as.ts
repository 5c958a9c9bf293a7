import type { BrowserContext } from '@playwright/test';
import { type Database, openDatabase } from '@/lib/data/db';
import { getPersonByEmail } from '@/lib/data/people/people';
import { getAuthSecret } from '@/lib/data/settings';
import type { Role } from '@/lib/domain/people/editor';
import type { SignedIn } from '@/lib/domain/people/person';
import { createSignIn } from '@/lib/sign-in/sign-in-library';
import { arrangePerson, samplePassword } from '../samples/sample-people';

/** A server and its database. */
type Served = { origin: string; databaseUrl: string };

/** The server that all tests share; who changes what it shows starts one of their own (own-site.ts). */
export const sharedSite: Served = {
  origin: `http://localhost:${process.env.PORT}`,
  databaseUrl: process.env.DATABASE_URL ?? '',
};

/** Signs a browser in as somebody of a role, whom it makes where there is none: `<role>@example.org`, `samplePassword`. */
export async function signInAs(context: BrowserContext, site: Served, role: Role): Promise<SignedIn> {
  return withDatabase(site, async (db) => {
    const person = await findOrArrange(db, role);
    await context.addCookies([await cookieOf(db, site, person.email)]);
    return person;
  });
}

/** Does something with a server's database, and closes it. */
export async function withDatabase<Result>(
  { databaseUrl }: Served,
  act: (db: Database) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase(databaseUrl);
  try {
    return await act(db);
  } finally {
    await db.$disconnect();
  }
}

async function findOrArrange(db: Database, role: Role): Promise<SignedIn> {
  const email = `${role}@example.org`;
  const known = await getPersonByEmail(db, email);
  if (known) return { id: known.id, name: known.name, email, role };
  // Two tests at once may both find nobody; the second is told that somebody was faster.
  return arrangePerson(db, { role, email }).catch(() => findOrArrange(db, role));
}

async function cookieOf(db: Database, { origin }: Served, email: string) {
  const secret = await getAuthSecret(db);
  if (secret === null) throw new Error('the register has no key');
  const { api } = createSignIn(db, { secret, siteUrl: origin });
  const { headers } = await api.signInEmail({
    body: { email, password: samplePassword },
    returnHeaders: true,
  });
  const [name = '', value = ''] = (headers.get('set-cookie') ?? '').split(';')[0]?.split('=') ?? [];
  return { name, value, url: origin, httpOnly: true, sameSite: 'Lax' as const };
}
