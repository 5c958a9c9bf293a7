import { isAPIError } from 'better-auth/api';
import { cookies, headers } from 'next/headers';
import { getAuthSecret } from '@/lib/data/settings';
import { RuleError } from '@/lib/domain/rule-error';
import { env } from '@/lib/env';
import { database } from '@/lib/request/database';
import { clientAddress } from './client-address';
import { knownBrowserName, knownBrowserValue, knownSeconds, readKnownBrowser } from './known-browser';
import { noteAtDoor } from './note-at-door';
import { officeHome } from './sign-in-address';
import { createSignIn, type SignIn } from './sign-in-library';

let opened: Promise<SignIn> | undefined;

/** The sign-in library of this process. */
export function signInLibrary(): Promise<SignIn> {
  opened ??= openSignIn();
  return opened;
}

/**
 * Signs the browser that asks in, with a cookie, and with another by which it is known when it signs in again.
 * @throws RuleError `sign_in_wrong` for an unknown address, a wrong password and a disabled person alike.
 */
export async function openSession({ email, password }: { email: string; password: string }): Promise<void> {
  const person = await judgePassword({ email, password });
  await rememberBrowser(email);
  await noteAtDoor({ kind: 'signed_in', person });
}

async function judgePassword(body: { email: string; password: string }) {
  const { api } = await signInLibrary();
  try {
    const { user } = await api.signInEmail({ body, headers: await describeBrowser() });
    return { id: user.id, name: user.name };
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) throw new RuleError('sign_in_wrong');
    throw error;
  }
}

/** Which browser it is that asks, of those in which somebody signed in with this address; null for none. */
export async function knownBrowser(email: string): Promise<string | null> {
  const value = (await cookies()).get(knownBrowserCookie(email))?.value;
  return readKnownBrowser(value, { secret: await requireAuthSecret(), email, now: new Date() });
}

async function rememberBrowser(email: string): Promise<void> {
  const id = (await knownBrowser(email)) ?? undefined;
  const value = knownBrowserValue({ secret: await requireAuthSecret(), email }, { now: new Date(), id });
  (await cookies()).set(knownBrowserCookie(email), value, {
    ...{ httpOnly: true, sameSite: 'lax', secure: isSecure(), path: officeHome, maxAge: knownSeconds },
  });
}

function knownBrowserCookie(email: string): string {
  return `${isSecure() ? '__Secure-' : ''}${knownBrowserName(email)}`;
}

function isSecure(): boolean {
  return env().SITE_URL.startsWith('https:');
}

/** What a session keeps of the browser that it is opened in. */
async function describeBrowser(): Promise<Headers> {
  const userAgent = (await headers()).get('user-agent') ?? '';
  return new Headers({ 'user-agent': userAgent.slice(0, 500), 'x-forwarded-for': await clientAddress() });
}

/** Signs the browser that asks out, and takes its cookie. */
export async function closeSession(): Promise<void> {
  const { api } = await signInLibrary();
  await api.signOut({ headers: await headers() });
}

/** The key that signs cookies and the set-up link: the environment's, or the one that the register keeps. */
export async function requireAuthSecret(): Promise<string> {
  const secret = env().AUTH_SECRET ?? (await getAuthSecret(await database()));
  if (secret === null)
    throw new Error('There is no key to sign cookies with: `npm start` makes one, or set AUTH_SECRET.');
  return secret;
}

async function openSignIn(): Promise<SignIn> {
  return createSignIn(await database(), { secret: await requireAuthSecret(), siteUrl: env().SITE_URL });
}
