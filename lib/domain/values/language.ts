import { z } from 'zod';

/** How long the tag of a language may be: such tags stand in indexes, and no registered one has half as many. */
export const longestLanguage = 100;

/** A language as BCP 47, such as `mn` or `en-GB`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'must be a language, such as en or mn')
  .max(longestLanguage, 'must be a language, such as en or mn');
