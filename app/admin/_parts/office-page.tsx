import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import type { Role } from '@/lib/domain/people/editor';
import { guard, leadToSignIn, type Office } from '@/lib/sign-in/auth';
import { Refused } from './refused';

/** A page for a role: leads who is signed out to the sign-in, and says with 403 what another role does not allow. */
export function officePage<R extends Role, Given extends unknown[]>(
  role: R,
  draw: (office: Office<R>, ...props: Given) => Promise<ReactNode>,
) {
  return guard(
    role,
    draw,
    async (problem): Promise<ReactNode> => (problem === 'signed_out' ? leadToSignIn() : <Refused />),
  );
}

/** What is said of such a page in its head. */
export function officeMetadata<R extends Role, Given extends unknown[]>(
  role: R,
  say: (office: Office<R>, ...props: Given) => Promise<Metadata>,
) {
  return guard(role, say, async (problem) => (problem === 'signed_out' ? leadToSignIn() : {}));
}
