import { z } from 'zod';

/**
 * One printed value or attribute that a correction changed. `field` is a column of the results table or an attribute of
 * the wave; the texts are as in the results table (`not_stated`, empty for not entered), null where there was nothing of it.
 */
export const waveChangeSchema = z.strictObject({
  field: z.string(),
  question: z.string().nullable(),
  questionTitle: z.string().nullable(),
  base: z.string().nullable(),
  groupDimension: z.string().nullable(),
  group: z.string().nullable(),
  option: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type WaveChange = z.infer<typeof waveChangeSchema>;
