import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import {
  type Admin,
  adminSchema,
  type Editor,
  editorSchema,
  hasRole,
  type Publisher,
  publisherSchema,
  type Role,
  roleSchema,
} from '@/lib/domain/people/editor';
import type { SignedIn } from '@/lib/domain/people/person';
import { pathHeader } from '@/lib/request/proxy-headers';
import { signInLibrary } from './session';
import { signInAddress } from './sign-in-address';

// Who asks, and what they may do. Every page, action and route of the back office asks here for itself, the API asks
// lib/sign-in/key-auth.ts; nothing else in the app makes an Editor, a Publisher or an Admin.

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

/** The person who asks for a page of every role; sends others to sign in. */
export async function requireEditor(): Promise<Editor> {
  const { person } = await personOrProblem('editor');
  return person ? editorSchema.parse(person) : leadToSignIn();
}

/** Leads to the sign-in, and back from there to the page that is asked for. */
export async function leadToSignIn(): Promise<never> {
  redirect(signInAddress((await headers()).get(pathHeader)));
}

/**
 * For actions, which must not lead away from what somebody has typed, and for pages that not every role sees: the person,
 * or why they may not.
 */
export async function editorOrProblem(): Promise<OrProblem<'editor', Editor>> {
  const { person, problem } = await personOrProblem('editor');
  return problem ? { editor: null, problem } : { editor: editorSchema.parse(person), problem };
}

/** The same, of publishers and admins. */
export async function publisherOrProblem(): Promise<OrProblem<'publisher', Publisher>> {
  const { person, problem } = await personOrProblem('publisher');
  return problem ? { publisher: null, problem } : { publisher: publisherSchema.parse(person), problem };
}

/** The same, of admins. */
export async function adminOrProblem(): Promise<OrProblem<'admin', Admin>> {
  const { person, problem } = await personOrProblem('admin');
  return problem ? { admin: null, problem } : { admin: adminSchema.parse(person), problem };
}

const currentSession = cache(async () => {
  const { api } = await signInLibrary();
  // An action that opens a session changes the cookies, for the page that it draws again, but not the headers.
  const cookie = (await cookies()).toString();
  const found = await api.getSession({ headers: new Headers({ cookie }) });
  return found && !found.user.disabled ? found : null;
});

type OrProblem<Name extends string, Value> =
  | ({ [name in Name]: Value } & { problem: null })
  | ({ [name in Name]: null } & { problem: Problem });

async function personOrProblem(role: Role): Promise<OrProblem<'person', { id: string; name: string }>> {
  const person = await currentPerson();
  if (!person) return { person: null, problem: 'signed_out' };
  if (!hasRole(person.role, role)) return { person: null, problem: 'not_allowed' };
  return { person: { id: person.id, name: person.name }, problem: null };
}
