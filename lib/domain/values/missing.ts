import { z } from 'zod';

/** Why an attribute has no value: the source does not state it, it cannot have one, or nobody has entered it yet. */
export const missingReasonSchema = z.enum(['not_stated', 'not_applicable', 'not_entered']);
export type MissingReason = z.infer<typeof missingReasonSchema>;

/** An attribute as the register knows it: its value, or why there is none. */
export type Stated<T> = { value: T } | { missing: MissingReason };

/** Zod schema of a `Stated` attribute whose value is judged by `value`. */
export function statedSchema<T extends z.ZodType>(value: T) {
  return z.union([z.strictObject({ value }), z.strictObject({ missing: missingReasonSchema })]);
}

/** The attribute with this value, or the reason `missing` where `value` is null. */
export function toStated<T>(value: T | null, missing: MissingReason = 'not_entered'): Stated<T> {
  return value === null ? { missing } : { value };
}

/** The value of an attribute, or null where it has none. */
export function valueOf<T>(stated: Stated<T>): T | null {
  return 'value' in stated ? stated.value : null;
}

/** The reason why an attribute has no value, or null where it has one. */
export function reasonOf<T>(stated: Stated<T>): MissingReason | null {
  return 'missing' in stated ? stated.missing : null;
}
