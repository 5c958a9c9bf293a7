import { z } from 'zod';

/** A country as ISO 3166-1 alpha-2, such as MN. */
export const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be a country as two capital letters, such as MN');
