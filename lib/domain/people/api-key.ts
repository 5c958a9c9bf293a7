import { z } from 'zod';
import { hasRole, type Role } from './editor';
import { personNameSchema } from './person';

/** What a key may be used for, each thing by itself. */
export const keyScopeSchema = z.enum(['drafts', 'publish']);
export type KeyScope = z.infer<typeof keyScopeSchema>;

/** The least role whose holder may do what a scope allows. */
const leastRole: Record<KeyScope, Role> = { drafts: 'editor', publish: 'publisher' };

/** After how many days a key ends. */
export const keyLifetimes = ['30', '90', '365', 'never'] as const;

/** A key as somebody asks for it. */
export const newKeySchema = z.strictObject({
  name: personNameSchema,
  scopes: z
    .array(keyScopeSchema, 'scope_missing')
    .min(1, 'scope_missing')
    .transform((chosen) => keyScopeSchema.options.filter((scope) => chosen.includes(scope))),
  lifetime: z.enum(keyLifetimes, 'lifetime_missing'),
});
export type NewKey = z.infer<typeof newKeySchema>;

/** Whether somebody of a role may do what a scope allows: no key does more than its holder. */
export function isWithinRole(scope: KeyScope, role: Role): boolean {
  return hasRole(role, leastRole[scope]);
}

/** The scopes that somebody of a role may give to a key. */
export function scopesOf(role: Role): KeyScope[] {
  return keyScopeSchema.options.filter((scope) => isWithinRole(scope, role));
}
