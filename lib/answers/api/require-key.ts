import { ApiProblem, refusalOf } from '@/lib/answers/problem';
import type { KeyHolder } from '@/lib/data/people/api-keys';
import type { KeyScope } from '@/lib/domain/people/api-key';
import { keyHolder } from '@/lib/sign-in/key-auth';
import { countRequest } from '@/lib/sign-in/key-limit';

/**
 * Who stands behind the key of a request.
 * @throws ApiProblem 401 without a key that is let in, 429 where it comes too often.
 */
export async function requireKey(request: Request): Promise<KeyHolder> {
  const holder = await keyHolder(request);
  if (!holder) throw unauthorized(request.headers.has('authorization'));
  const waitSeconds = await countRequest(holder.key);
  if (waitSeconds === null) return holder;
  throw new ApiProblem(
    429,
    { code: 'too_many_requests', detail: `This key has been used too often. Wait ${waitSeconds} seconds.` },
    { 'Retry-After': String(waitSeconds) },
  );
}

/** 403: the key is let in, but not to this. */
export function forbidden(scope: KeyScope, refusal: 'scope' | 'role'): ApiProblem {
  const why = {
    scope: `This key does not have the scope ${scope}.`,
    role: `This key has the scope ${scope}, but its holder’s role does not allow it any more.`,
  };
  return new ApiProblem(403, { code: `${refusal}_missing`, detail: why[refusal], field: 'authorization' });
}

function unauthorized(isGiven: boolean): ApiProblem {
  const detail = isGiven
    ? 'The header Authorization holds no key that is let in: it is unknown, has expired or was revoked.'
    : 'Send a key in the header Authorization: Bearer KEY. Keys are made in the back office, under Your account.';
  const challenge = isGiven ? 'Bearer realm="barometer", error="invalid_token"' : 'Bearer realm="barometer"';
  return new ApiProblem(
    401,
    { code: isGiven ? 'key_unknown' : 'key_missing', detail, field: 'authorization' },
    { 'WWW-Authenticate': challenge },
  );
}

/** Answers a request that needs a key, whose problems are answered as such, for whoever sent it alone. */
export function answerKeyed(request: Request, answer: () => Promise<Response>): Promise<Response> {
  return answer().catch((error) => refusalOf(request, error));
}
