import { z } from 'zod';
import type { Stated } from '@/lib/domain/values/missing';

const missingColumnSchema = z.record(z.string(), z.enum(['not_stated', 'not_applicable']));

/** What a `missing` column holds: for each named attribute, why it has no value. */
export type MissingColumn = z.infer<typeof missingColumnSchema>;

/** Reads a `missing` column into a function that gives an attribute its value or the reason for having none. */
export function readMissing(column: unknown): <T>(attribute: string, value: T | null) => Stated<T> {
  const reasons = missingColumnSchema.parse(column);
  return (attribute, value) =>
    value === null ? { missing: reasons[attribute] ?? 'not_entered' } : { value };
}

/** The `missing` column of these attributes. */
export function writeMissing(attributes: Record<string, Stated<unknown>>): MissingColumn {
  const column: MissingColumn = {};
  for (const [attribute, stated] of Object.entries(attributes))
    if ('missing' in stated && stated.missing !== 'not_entered') column[attribute] = stated.missing;
  return column;
}
