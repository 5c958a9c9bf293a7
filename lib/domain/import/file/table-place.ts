import { z } from 'zod';
import { textSchema } from '@/lib/domain/values/text';

/** Where the table stands in its file or sheet. */
export const tablePlaceSchema = z.strictObject({
  /**
   * The lines that name the columns, from 1; names in several lines are put together. An empty list where the file has no
   * header and `names` says them; null for the first line that is not blank.
   */
  headerLines: z.array(z.int().min(1)).nullable().default(null),
  /** Names of the columns, instead of those in the file. */
  names: z.array(textSchema).nullable().default(null),
  /** The table ends before the first line whose first filled cell begins with one of these. */
  endsBefore: z.array(textSchema).default([]),
});
export type TablePlace = z.infer<typeof tablePlaceSchema>;

/** A table that is a whole file, with its header on its first line. */
export const wholeFile: TablePlace = tablePlaceSchema.parse({});
