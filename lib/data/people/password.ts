import { createHash, randomBytes } from 'node:crypto';
import { hashPassword as hashWell, verifyPassword as verifyWell } from 'better-auth/crypto';
import { isCommonPassword, isOwnPassword } from '@/lib/domain/people/common-password';
import { newPasswordSchema } from '@/lib/domain/people/person';
import { RuleError } from '@/lib/domain/rule-error';
import { env } from '../../env';

/** What marks a hash that costs nothing; scrypt’s are hexadecimal. */
const cheapMark = 'cheap:';

/** The hash under which a password is kept: scrypt’s, which costs a guesser time and memory. */
export async function hashPassword(password: string): Promise<string> {
  return env().CHEAP_PASSWORDS ? cheapHash(password, randomBytes(8).toString('hex')) : hashWell(password);
}

/** Whether a hash is of a password. One that costs nothing is of none, but where such are made. */
export async function verifyPassword({
  hash,
  password,
}: {
  hash: string;
  password: string;
}): Promise<boolean> {
  if (!hash.startsWith(cheapMark)) return verifyWell({ hash, password });
  const salt = hash.slice(cheapMark.length).split(':')[0] ?? '';
  return env().CHEAP_PASSWORDS && cheapHash(password, salt) === hash;
}

/**
 * The hash of a password that somebody chooses for their account.
 * @throws RuleError `password_common`, `password_own` where it contains their name or address.
 */
export async function hashChosen(password: string, person: { name: string; email: string }): Promise<string> {
  const chosen = newPasswordSchema.parse(password);
  if (isCommonPassword(chosen)) throw new RuleError('password_common', {}, 'password');
  if (isOwnPassword(chosen, person)) throw new RuleError('password_own', {}, 'password');
  return hashPassword(chosen);
}

function cheapHash(password: string, salt: string): string {
  return `${cheapMark}${salt}:${createHash('sha256')
    .update(salt + password)
    .digest('hex')}`;
}
