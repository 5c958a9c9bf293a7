import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Database } from '@/lib/data/db';
import {
  type Admin,
  adminSchema,
  type Editor,
  editorSchema,
  hasRole,
  type Person,
  type Publisher,
  publisherSchema,
  type Role,
  roleSchema,
} from '@/lib/domain/people/editor';
import type { SignedIn } from '@/lib/domain/people/person';
import { database } from '@/lib/request/database';
import { pathHeader } from '@/lib/request/proxy-headers';
import { noteRun } from '@/lib/request/request-context';
import { defaultLocale, type Words, wordsOf } from '@/lib/words/words';
import { noteAtDoor } from './note-at-door';
import { signInLibrary } from './session';
import { noteUse } from './session-use';
import { signInAddress } from './sign-in-address';

// Who asks, and what they may do. Every page, action and route of the back office is made by `guard` or `openToAll`, the
// API asks lib/sign-in/key-auth.ts; nothing else in the app makes an Editor, a Publisher or an Admin.

/** Why somebody may not do what they ask for. */
export type Problem = 'signed_out' | 'not_allowed';

/** What is told who may not, and in which words. */
export type Refusal = { problem: Problem; words: Words };

/** Who is signed in in the browser that asks, as the register has them now; null for nobody and for the disabled. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const found = await currentSession();
  if (!found) return null;
  const { id, name, email, role } = found.user;
  return { id, name, email, role: roleSchema.parse(role) };
});

/** The session of the browser that asks, by its id; null for nobody. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.session.id ?? null;
}

/** Leads to the sign-in, and back from there to the page that is asked for. */
export async function leadToSignIn(): Promise<never> {
  redirect(signInAddress((await headers()).get(pathHeader)));
}

/** What every page, route and action of the back office is given: the register, and the words that it answers in. */
export type OpenOffice = { db: Database; words: Words; t: Words['t'] };

/** The same for a role, and who asks, as what that role may do. */
export type Office<R extends Role> = OpenOffice &
  Pick<Actors, R> & {
    person: SignedIn;
    /** Who asks as somebody who lets readers see something; null of who may not. */
    publishing: Publisher | null;
    /** Whether who asks may also do what another role may. */
    may: (role: Role) => boolean;
  };

/** Who may do something: a role, or everybody. */
type Guard = Role | 'all';

/** Runs only for who has a role, as what that role may do; others are answered by `refuse`. */
export function guard<R extends Role, Given extends unknown[], Answer, Refused = Answer>(
  role: R,
  run: (office: Office<R>, ...given: Given) => Promise<Answer>,
  refuse: (refusal: Refusal, given: Given) => Promise<Refused>,
) {
  return mark(role, async (...given: Given): Promise<Answer | Refused> => {
    noteRun();
    const person = await currentPerson();
    if (!person) return refuse({ problem: 'signed_out', words: officeWords }, given);
    const may = (other: Role) => hasRole(person.role, other);
    const { id, name } = person;
    if (!may(role)) {
      await noteNotAllowed({ id, name });
      return refuse({ problem: 'not_allowed', words: officeWords }, given);
    }
    const publishing = may('publisher') ? actorOf.publisher({ id, name }).publisher : null;
    const office = { ...actorOf[role]({ id, name }), person, may, publishing, ...(await openOffice()) };
    return run(office, ...given);
  });
}

/** Notes whom their role kept from something, and on which page. */
async function noteNotAllowed(person: Person): Promise<void> {
  const [path = ''] = ((await headers()).get(pathHeader) ?? '').split('?');
  await noteAtDoor({ kind: 'not_allowed', person, path });
}

/** Runs for everybody: signing in and out, and what a secret link entitles to. */
export function openToAll<Given extends unknown[], Answer>(
  run: (office: OpenOffice, ...given: Given) => Promise<Answer>,
) {
  return mark('all', async (...given: Given) => {
    noteRun();
    return run(await openOffice(), ...given);
  });
}

/** Who may do what a function does, where `guard` or `openToAll` made it. */
export function guardOf(made: object): Guard | undefined {
  return guards.get(made);
}

/** The words of the back office, which speaks one language. */
export const officeWords = wordsOf(defaultLocale);

async function openOffice(): Promise<OpenOffice> {
  return { db: await database(), words: officeWords, t: officeWords.t };
}

const guards = new WeakMap<object, Guard>();

function mark<Made extends object>(who: Guard, made: Made): Made {
  guards.set(made, who);
  return made;
}

type Actors = { editor: Editor; publisher: Publisher; admin: Admin };

const actorOf: { [R in Role]: (person: Person) => Pick<Actors, R> } = {
  editor: (person) => ({ editor: editorSchema.parse(person) }),
  publisher: (person) => ({ publisher: publisherSchema.parse(person) }),
  admin: (person) => ({ admin: adminSchema.parse(person) }),
};

const currentSession = cache(async () => {
  const { api } = await signInLibrary();
  // An action that opens a session changes the cookies, for the page that it draws again, but not the headers.
  const cookie = (await cookies()).toString();
  const found = await api.getSession({ headers: new Headers({ cookie }) });
  if (!found || found.user.disabled) return null;
  await noteUse(await database(), found);
  return found;
});
