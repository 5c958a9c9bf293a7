import { z } from 'zod';
import { questionSchema } from './question';
import { waveSchema } from './wave';

/** Questions and waves as plain objects: what the results table holds, and what the store takes. */
export const registerSchema = z.strictObject({
  questions: z.array(questionSchema),
  waves: z.array(waveSchema),
});
export type Register = z.infer<typeof registerSchema>;
