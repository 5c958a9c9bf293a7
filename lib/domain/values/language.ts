import { z } from 'zod';

/** A language as BCP 47, such as `mn` or `en-GB`. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, 'must be a language, such as en or mn');
