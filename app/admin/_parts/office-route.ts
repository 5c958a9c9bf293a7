import type { Role } from '@/lib/domain/people/editor';
import { guard, type Office, type Refusal } from '@/lib/sign-in/auth';

/** A route for a role; others are told why not, with 401 or 403. */
export function officeRoute<R extends Role, Given extends unknown[]>(
  role: R,
  answer: (office: Office<R>, ...given: Given) => Promise<Response>,
  refuse: (refusal: Refusal) => Promise<Response> = tellProblem,
) {
  return guard(role, answer, refuse);
}

async function tellProblem({ problem }: Refusal): Promise<Response> {
  return Response.json({ problem }, { status: problem === 'signed_out' ? 401 : 403 });
}
