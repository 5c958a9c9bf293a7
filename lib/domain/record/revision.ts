import { z } from 'zod';

/** What somebody did to a thing of the register, in one word. */
export const revisionActionSchema = z.enum([
  // To drafts.
  'create',
  'save',
  'send',
  'take_back',
  'return',
  'check',
  'uncheck',
  'discard',
  // To waves, for everybody to see.
  'publish',
  'correct',
  'withdraw',
  'reinstate',
  'restore',
  // To organisations, questions, sources and claims.
  'update',
  'merge',
  'unmerge',
  'delete',
  // To people.
  'invite',
  'invite_reset',
  'uninvite',
  'join',
  'change_role',
  'disable',
  'enable',
  'reset_password',
  'change_password',
  'sign_out_everywhere',
  'create_key',
  'revoke_key',
]);
export type RevisionAction = z.infer<typeof revisionActionSchema>;

/** The word that a revision's subject begins with; the thing's slug, key or id follows. */
export const revisionWordSchema = z.enum([
  'draft',
  'wave',
  'organisation',
  'question',
  'source',
  'claim',
  'proposal',
  'mapping',
  'person',
]);
export type RevisionWord = z.infer<typeof revisionWordSchema>;
