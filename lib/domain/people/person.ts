import { z } from 'zod';
import { cleanLine } from '@/lib/domain/values/text';
import { type Role, roleSchema } from './editor';

/** An e-mail address as one signs in with it: without regard to case, at most 254 characters (RFC 5321). */
export const emailSchema = z
  .string('email_missing')
  .trim()
  .min(1, 'email_missing')
  .max(254, 'email_wrong')
  .toLowerCase()
  .pipe(z.email('email_wrong'));

/** A person's name as others see it, in one line. */
export const personNameSchema = z
  .string('name_missing')
  .overwrite(cleanLine)
  .min(1, 'name_missing')
  .max(100, 'name_long');

/** A password that somebody chooses: 12 to 128 characters, whatever they are (NIST SP 800-63B, 5.1.1.2). */
export const newPasswordSchema = z
  .string('password_short')
  .min(12, 'password_short')
  .max(128, 'password_long');

/** A password that somebody types to prove who they are. */
export const typedPasswordSchema = z
  .string('password_missing')
  .min(1, 'password_missing')
  .max(128, 'password_long');

/** A role as somebody chooses it. */
export const chosenRoleSchema = z.enum(roleSchema.options, 'role_missing');

/** Whom an admin invites, and to what. */
export const newPersonSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  role: chosenRoleSchema,
});
export type NewPerson = z.infer<typeof newPersonSchema>;

/** Somebody who is signed in. */
export type SignedIn = { id: string; name: string; email: string; role: Role };
