import { z } from 'zod';

/** What a signed-in person may do: each role may do what the one before it may. */
export const roleSchema = z.enum(['editor', 'publisher', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/** A person where one is named: who wrote, checked or published. */
export const personSchema = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });
export type Person = z.infer<typeof personSchema>;

/** Somebody who may write drafts. Only a role check makes one, so that a write without a person does not compile. */
export const editorSchema = personSchema.brand<'Editor'>();
export type Editor = z.infer<typeof editorSchema>;

/** An editor who may also check, publish, correct and withdraw, and keep organisations, questions and sources. */
export const publisherSchema = personSchema.brand<'Editor'>().brand<'Publisher'>();
export type Publisher = z.infer<typeof publisherSchema>;

/** A publisher who may also invite people and change their roles. */
export const adminSchema = personSchema.brand<'Editor'>().brand<'Publisher'>().brand<'Admin'>();
export type Admin = z.infer<typeof adminSchema>;

/** Whether somebody of a role may do what another role may. */
export function hasRole(role: Role, wanted: Role): boolean {
  return roleSchema.options.indexOf(role) >= roleSchema.options.indexOf(wanted);
}
