import { z } from 'zod';
import { isEdtf } from './edtf';

/** A calendar date with the precision it was printed with: `2024`, `2024-03` or `2024-03-05` (EDTF, ISO 8601-2 level 0). */
export const edtfSchema = z
  .string()
  .refine(isEdtf, 'must be a date that exists, written as YYYY, YYYY-MM or YYYY-MM-DD');
