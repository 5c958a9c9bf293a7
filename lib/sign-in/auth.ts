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
import { signInLibrary } from './session';
import { signInAddress } from './sign-in-address';

// Who asks, and what they may do. Every page, action and route of the back office is made by `guard` or `openToAll`, the
// API asks lib/sign-in/key-auth.ts; nothing else in the app makes an Editor, a Publisher or an Admin.

/** Why somebody may not do what they ask for. */
export type Problem = 'signed_out' | 'not_allowed';

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

/** What a page, an action or a route of the back office is given: who asks, in a role that they have, and the register. */
export type Office<R extends Role> = Pick<Actors, R> & {
  person: SignedIn;
  /** Whether who asks may also do what another role may. */
  may: (role: Role) => boolean;
  db: Database;
};

/** Who may do something: a role, or everybody. */
type Guard = Role | 'all';

/** Runs only for who has a role, as what that role may do; others are answered by `refuse`. */
export function guard<R extends Role, Given extends unknown[], Answer, Refusal = Answer>(
  role: R,
  run: (office: Office<R>, ...given: Given) => Promise<Answer>,
  refuse: (problem: Problem, given: Given) => Promise<Refusal>,
) {
  return mark(role, async (...given: Given): Promise<Answer | Refusal> => {
    const person = await currentPerson();
    if (!person) return refuse('signed_out', given);
    const may = (other: Role) => hasRole(person.role, other);
    if (!may(role)) return refuse('not_allowed', given);
    const { id, name } = person;
    return run({ ...actorOf[role]({ id, name }), person, may, db: await database() }, ...given);
  });
}

/** Runs for everybody: signing in and out, and what a secret link entitles to. */
export function openToAll<Given extends unknown[], Answer>(
  run: (office: { db: Database }, ...given: Given) => Promise<Answer>,
) {
  return mark('all', async (...given: Given) => run({ db: await database() }, ...given));
}

/** Who may do what a function does, where `guard` or `openToAll` made it. */
export function guardOf(made: object): Guard | undefined {
  return guards.get(made);
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
  return found && !found.user.disabled ? found : null;
});
