import { getPersonByEmail } from '@/lib/data/people/people';
import type { Person } from '@/lib/domain/people/editor';
import { processWide } from '@/lib/process-wide';
import { database } from '@/lib/request/database';
import { clientAddress, clientPlace } from './client-address';
import { noteWrongPassword } from './note-at-door';
import { knownBrowser, openSession } from './session';
import { SignInLimit } from './sign-in-limit';

/**
 * Signs the browser that asks in, unless too many passwords were wrong of late.
 * @throws RuleError `sign_in_wrong`, `too_many_tries`.
 */
export async function tryToSignIn(typed: { email: string; password: string }): Promise<void> {
  const { email } = typed;
  const place = clientPlace(await clientAddress());
  const guesser = { account: email, place, browser: await knownBrowser(email) };
  try {
    await (await limit()).countTry(guesser, () => openSession(typed));
  } catch (error) {
    await noteWrongPassword(error, await getPersonByEmail(await database(), email));
    throw error;
  }
}

/**
 * Judges the password of who is signed in, ten wrong ones in a quarter of an hour.
 * @throws RuleError `too_many_tries`, and what `judge` throws.
 */
export async function tryOwnPassword<Result>(person: Person, judge: () => Promise<Result>): Promise<Result> {
  try {
    return await (await limit()).countTry({ account: person.id, place: '', browser: 'signed in' }, judge);
  } catch (error) {
    await noteWrongPassword(error, person);
    throw error;
  }
}

async function limit(): Promise<SignInLimit> {
  const db = await database();
  const own = processWide();
  own.signInLimit ??= new SignInLimit(db);
  return own.signInLimit;
}
