import { z } from 'zod';

/** What the security log tells of. */
export const securityEventSchema = z.enum([
  /** Somebody signed in, with a password or by a link. */
  'signed_in',
  /** A password that does not open the account, or an address that has none. */
  'sign_in_failed',
  /** A password that was not judged, after too many wrong ones. */
  'locked_out',
  /** Somebody who is signed in did not know the password of their account. */
  'password_wrong',
  /** A page or an action that the role of who is signed in does not allow. */
  'not_allowed',
  /** A key of the API that is unknown, has expired or was revoked. */
  'key_unknown',
  /** A key of the API that is let in, but not to this. */
  'key_not_allowed',
]);
export type SecurityEvent = z.infer<typeof securityEventSchema>;
