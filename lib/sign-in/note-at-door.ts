import { headers } from 'next/headers';
import { noteSecurity, type SecurityNote } from '@/lib/data/people/security-log';
import { readDevice } from '@/lib/domain/people/device';
import { RuleError } from '@/lib/domain/rule-error';
import { database } from '@/lib/request/database';
import { addressBehind, clientPlace } from './client-address';

/** What happened, to whose account, and at which path, which may follow a method. */
type AtDoor = Pick<SecurityNote, 'kind' | 'person'> & { path?: string };

type SentHeaders = Parameters<typeof addressBehind>[0];

/**
 * Notes in the security log what came of the request that is being answered; `sent` are its headers where Next does not
 * tell them. A log that cannot be written opens no door and closes none.
 */
export async function noteAtDoor({ path, ...note }: AtDoor, sent?: SentHeaders): Promise<void> {
  const told = sent ?? (await headers());
  const { browser, system } = readDevice(told.get('user-agent'));
  const device = [browser, system].filter((part) => part !== null).join(' · ') || null;
  try {
    await noteSecurity(await database(), {
      ...{ ...note, device, what: path === undefined ? null : doorOf(path) },
      address: clientPlace(addressBehind(told)),
    });
  } catch (error) {
    console.error('The security log could not be written:', error);
  }
}

/**
 * Which door a path leads to: `/admin/people` of all under it, `/api/v1/drafts`. Whoever makes up what follows, or an address
 * within a place, fills no second line.
 */
function doorOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.includes('/api/') ? 4 : 3)
    .join('/');
}

/** Notes that a password opened nothing, by the rule that said so. */
export async function noteWrongPassword(error: unknown, person: SecurityNote['person']): Promise<void> {
  const kind = error instanceof RuleError ? kinds.get(error.key) : undefined;
  if (kind) await noteAtDoor({ kind, person });
}

const kinds = new Map<string, SecurityNote['kind']>([
  ['sign_in_wrong', 'sign_in_failed'],
  ['password_wrong', 'password_wrong'],
  ['too_many_tries', 'locked_out'],
]);
