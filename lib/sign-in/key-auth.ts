import { getKeyHolder, type KeyHolder } from '@/lib/data/people/api-keys';
import { isWithinRole, type KeyScope } from '@/lib/domain/people/api-key';
import { type Editor, editorSchema, type Publisher, publisherSchema } from '@/lib/domain/people/editor';
import { database } from '@/lib/request/database';
import { rememberKeyUse } from './key-uses';

// Who asks through the API, and what they may do: what lib/sign-in/auth.ts is to the back office. A key alone opens it, no cookie.

/** Why a key lets somebody do less than they ask for. */
type Refusal = { refusal: 'scope' | 'role' };

/** Who stands behind the `Authorization` header of a request; null where it holds no key that is let in. */
export async function keyHolder(request: Request): Promise<KeyHolder | null> {
  const [, secret] = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (secret === undefined) return null;
  const holder = await getKeyHolder(await database(), secret);
  if (holder) await rememberKeyUse(holder.key.id);
  return holder;
}

/** Who writes drafts with a key, or why they may not. */
export function editorBehind(holder: KeyHolder): { editor: Editor } | Refusal {
  const refusal = refusalOf(holder, 'drafts');
  return refusal ? { refusal } : { editor: editorSchema.parse(personOf(holder)) };
}

/** Who publishes with a key, or why they may not. */
export function publisherBehind(holder: KeyHolder): { editor: Publisher } | Refusal {
  const refusal = refusalOf(holder, 'publish');
  return refusal ? { refusal } : { editor: publisherSchema.parse(personOf(holder)) };
}

function refusalOf({ key, person }: KeyHolder, scope: KeyScope): Refusal['refusal'] | null {
  if (!key.scopes.includes(scope)) return 'scope';
  return isWithinRole(scope, person.role) ? null : 'role';
}

function personOf({ person }: KeyHolder) {
  return { id: person.id, name: person.name };
}
