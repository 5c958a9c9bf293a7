import { headers } from 'next/headers';
import { noteSecurity, type SecurityNote } from '@/lib/data/people/security-log';
import { readDevice } from '@/lib/domain/people/device';
import { RuleError } from '@/lib/domain/rule-error';
import { database } from '@/lib/request/database';
import { addressBehind } from './client-address';

/** What happened, and to whose account. */
type AtDoor = Pick<SecurityNote, 'kind' | 'person'> & { what?: string };

type SentHeaders = Parameters<typeof addressBehind>[0];

/**
 * Notes in the security log what came of the request that is being answered; `sent` are its headers where Next does not
 * tell them. A log that cannot be written opens no door and closes none.
 */
export async function noteAtDoor({ what, ...note }: AtDoor, sent?: SentHeaders): Promise<void> {
  const told = sent ?? (await headers());
  const { browser, system } = readDevice(told.get('user-agent'));
  const device = [browser, system].filter((part) => part !== null).join(' · ') || null;
  try {
    await noteSecurity(await database(), {
      ...{ ...note, device, what: what ?? null },
      address: addressBehind(told),
    });
  } catch (error) {
    console.error('The security log could not be written:', error);
  }
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
