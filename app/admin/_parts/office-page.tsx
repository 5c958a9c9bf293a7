import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { Role } from '@/lib/domain/people/editor';
import { guard, leadToSignIn, type Office, officeWords } from '@/lib/sign-in/auth';
import type { Words } from '@/lib/words/words';
import { Refused } from './refused';

/** A page for a role: leads who is signed out to the sign-in, and says with 403 what another role does not allow. */
export function officePage<R extends Role, Given extends unknown[]>(
  role: R,
  draw: (office: Office<R>, ...props: Given) => Promise<ReactNode>,
) {
  return guard<R, Given, ReactNode>(role, draw, async ({ problem, words }) =>
    problem === 'signed_out' ? leadToSignIn() : <Refused words={words} />,
  );
}

/** What is said of such a page in its head. */
export function officeMetadata<R extends Role, Given extends unknown[]>(
  role: R,
  say: (office: Office<R>, ...props: Given) => Promise<Metadata>,
) {
  return guard(role, say, async ({ problem }) => (problem === 'signed_out' ? leadToSignIn() : {}));
}

/** What is said in the head of a page that has the same title for everybody. */
export function officeTitle(key: Parameters<Words['t']>[0]): Metadata {
  return { title: officeWords.t(key) };
}
