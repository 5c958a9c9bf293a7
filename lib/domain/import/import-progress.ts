import { z } from 'zod';

/** How far an import is, as whoever asks is told. */
export const importProgressSchema = z.object({
  phase: z.enum(['reading', 'comparing', 'writing']),
  done: z.number(),
  total: z.number(),
});

/** How far an import is. While a file is read, `done` and `total` count its bytes; else they count waves. */
export type ImportProgress = z.infer<typeof importProgressSchema>;
