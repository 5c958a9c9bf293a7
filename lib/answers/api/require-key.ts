import { ApiProblem, refusalOf } from '@/lib/answers/problem';
import type { KeyHolder } from '@/lib/data/people/api-keys';
import type { KeyScope } from '@/lib/domain/people/api-key';
import { keyHolder } from '@/lib/sign-in/key-auth';
import { countRequest } from '@/lib/sign-in/key-limit';
import { noteAtDoor } from '@/lib/sign-in/note-at-door';

/** The code of the problem of a key that is not let in. */
const keyUnknown = 'key_unknown';

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
    { code: isGiven ? keyUnknown : 'key_missing', detail, field: 'authorization' },
    { 'WWW-Authenticate': challenge },
  );
}

/**
 * Answers a request that needs a key, whose problems are answered as such, for whoever sent it alone. A key that is not
 * let in, or not to this, stands in the security log.
 */
export function answerKeyed(request: Request, answer: () => Promise<Response>): Promise<Response> {
  return answer().catch(async (error) => {
    if (error instanceof ApiProblem) await noteRefusal(request, error);
    return refusalOf(request, error);
  });
}

async function noteRefusal(request: Request, { status, members: { code } }: ApiProblem): Promise<void> {
  const kind = status === 403 ? 'key_not_allowed' : code === keyUnknown ? 'key_unknown' : null;
  if (kind === null) return;
  const person = (await keyHolder(request))?.person ?? null;
  const path = `${request.method} ${new URL(request.url).pathname}`;
  await noteAtDoor({ kind, person, path }, request.headers);
}
